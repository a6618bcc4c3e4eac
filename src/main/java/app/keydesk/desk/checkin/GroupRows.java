package app.keydesk.desk.checkin;

import app.keydesk.cache.HotelCache;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arrivals of a group with what is known of them: by cache and journal, so that a restart changes nothing. */
final class GroupRows {
    private static final String PLANS = "desk.checkin";
    private static final String WORK = "group";

    private final FrontDesk desk;
    private final Arrivals arrivals;
    private final HotelCache cache;

    GroupRows(FrontDesk desk, Arrivals arrivals, HotelCache cache) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.cache = cache;
    }

    /** Remembers the group that is under way; an empty one is forgotten. */
    void keep(List<CheckInPlan> plans) {
        String lines = plans.stream().map(CheckInPlan::line).collect(Collectors.joining("\n"));
        cache.remember(PLANS, lines.isEmpty() ? null : lines);
    }

    List<CheckInRow> all() {
        Map<String, CheckInPlan> kept = kept();
        return arrivals.list().stream()
                .filter(row -> row.room() != null
                        && (isToday(row) || kept.containsKey(row.arrival().reservation())))
                .flatMap(row -> row(row, kept).stream())
                .toList();
    }

    /** As it stands now; empty where the arrival, or its room, is gone. */
    Optional<CheckInRow> of(CheckInPlan plan) {
        return of(List.of(plan)).stream().findFirst();
    }

    /** As they stand now, in this order; without those whose arrival, or room, is gone. */
    List<CheckInRow> of(List<CheckInPlan> plans) {
        Map<String, ArrivalRow> found = arrivals.list().stream()
                .collect(
                        Collectors.toMap(row -> row.arrival().reservation(), Function.identity(), (one, again) -> one));
        return plans.stream()
                .flatMap(plan -> Optional.ofNullable(found.get(plan.reservation()))
                        .flatMap(row -> row(row, Map.of(plan.reservation(), plan)))
                        .stream())
                .toList();
    }

    private boolean isToday(ArrivalRow row) {
        return !row.arrival().arrivesOn().isAfter(arrivals.today())
                && row.state() != ArrivalState.OVER
                && (!row.state().hasKey() || row.arrival().arrivesOn().equals(arrivals.today()));
    }

    private Map<String, CheckInPlan> kept() {
        return cache.remembered(PLANS).stream()
                .flatMap(String::lines)
                .flatMap(line -> CheckInPlan.read(line).stream())
                .collect(Collectors.toMap(CheckInPlan::reservation, Function.identity(), (one, again) -> one));
    }

    private Optional<CheckInRow> row(ArrivalRow row, Map<String, CheckInPlan> kept) {
        EntranceId room = row.room();
        if (room == null) {
            return Optional.empty();
        }
        CheckInPlan plan = kept.getOrDefault(
                row.arrival().reservation(),
                new CheckInPlan(
                        row.arrival().reservation(),
                        row.arrival().keys(),
                        Medium.CARD,
                        row.arrival().departsOn(),
                        true));
        List<KeyRow> live = desk.board().room(room).map(RoomDetails::liveKeys).orElse(List.of());
        Optional<ToDo> left = leftOver(room);
        boolean hasKey = row.state().hasKey();
        State state = left.isPresent()
                ? State.UNFINISHED
                : hasKey ? State.DONE : live.isEmpty() ? State.READY : State.OTHER_KEYS;
        int done = left.map(toDo -> (int) toDo.doneLines()).orElse(hasKey ? live.size() : 0);
        return Optional.of(new CheckInRow(
                row.arrival(),
                room,
                plan,
                kept.containsKey(plan.reservation()),
                state,
                done,
                state == State.OTHER_KEYS ? live : List.of(),
                null));
    }

    /** Work of a group for this room that waits for a person. */
    Optional<ToDo> leftOver(EntranceId room) {
        return desk.toDos().open().stream()
                .filter(toDo -> toDo.kind().equals(WORK) && toDo.rooms().equals(List.of(room)))
                .findFirst();
    }
}

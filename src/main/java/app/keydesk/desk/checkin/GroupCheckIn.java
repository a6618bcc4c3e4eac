package app.keydesk.desk.checkin;

import app.keydesk.cache.HotelCache;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.GroupIssuing.GroupKey;
import app.keydesk.desk.Progress;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks in many arrivals one after another, each as a piece of work of its own: one that fails stops no other, and after
 * a jam or a restart the list knows what is done. Blocking; off the FX thread.
 */
public final class GroupCheckIn {
    private final FrontDesk desk;
    private final GroupRows rows;

    public GroupCheckIn(FrontDesk desk, Arrivals arrivals, HotelCache cache) {
        this.desk = desk;
        this.rows = new GroupRows(desk, arrivals, cache);
    }

    /**
     * What holds for all of them.
     *
     * @param encoder where cards are written; null where there are only phone keys
     * @param cardFormat the layout of every key
     * @param droppedDoors how many of its default common doors each key goes without
     * @param accepted keys of other people that the person saw and agreed to stop
     */
    public record Setting(
            @Nullable EncoderId encoder, CardFormat cardFormat, int droppedDoors, Set<CredentialId> accepted) {}

    /**
     * How a run ended.
     *
     * @param stoppedBy what stopped it half way; {@link Problem.Cancelled} where the person paused; null at its end
     * @param left the work that it stopped at, where the to-do list goes on with that
     */
    public record End(
            List<CheckInRow> rows,
            @Nullable Problem stoppedBy,
            @Nullable WorkId left) {}

    /** Today's arrivals that have a room, and those of a group that was begun. */
    public List<CheckInRow> rows() {
        return rows.all();
    }

    /** Remembers what a group that was begun is to get; asked late, so that of two the newer one lasts. */
    public synchronized List<CheckInPlan> keep(Supplier<List<CheckInPlan>> plans) {
        List<CheckInPlan> now = plans.get();
        rows.keep(now);
        return now;
    }

    /**
     * Does what is not done yet of those that are in, in this order. {@code told} hears of each row that changed, on this
     * thread.
     */
    public End run(List<CheckInPlan> plans, Setting setting, Progress progress, Consumer<CheckInRow> told) {
        rows.keep(plans);
        List<CheckInRow> before =
                rows.of(plans.stream().filter(CheckInPlan::isIn).toList());
        Cards cards = new Cards(
                progress, before.stream().filter(row -> isToDo(row, setting)).toList());
        List<CheckInRow> ended = new ArrayList<>();
        Problem stop = null;
        WorkId left = null;
        for (CheckInRow then : before) {
            CheckInPlan plan = then.plan();
            Optional<CheckInRow> now = stop == null && isToDo(then, setting) ? rows.of(plan) : Optional.of(then);
            if (now.isEmpty()) {
                continue;
            }
            CheckInRow row = now.get();
            if (stop == null && isToDo(row, setting)) {
                told.accept(row.with(
                        State.UNDER_WAY, row.keysDone(), null)); // names whom the card is for that is asked for
                row = cards.isThereFor(plan)
                        ? work(row, setting, cards, told)
                        : row.with(row.state(), row.keysDone(), new Problem.Cancelled(false));
                stop = row.problem() != null && stopsAll(row.problem()) ? row.problem() : null;
                left = stop == null
                        ? null
                        : rows.leftOver(row.room()).map(ToDo::work).orElse(null);
            }
            told.accept(row);
            ended.add(row);
        }
        if (ended.stream().allMatch(row -> row.state() == State.DONE)) {
            rows.keep(List.of());
        }
        return new End(List.copyOf(ended), stop, left);
    }

    private static boolean isToDo(CheckInRow row, Setting setting) {
        return switch (row.state()) {
            case READY, UNFINISHED, NOT_DONE, UNDER_WAY -> true;
            case OTHER_KEYS -> setting.accepted().containsAll(ids(row.others()));
            case DONE -> false;
        };
    }

    private CheckInRow work(CheckInRow row, Setting setting, Cards cards, Consumer<CheckInRow> told) {
        Progress inner = cards.within(done -> told.accept(row.with(State.UNDER_WAY, done, null)));
        Optional<ToDo> left = rows.leftOver(row.room());
        WorkOutcome outcome = left.isPresent()
                ? desk.toDos().act(left.get().work(), inner)
                : desk.groups().issue(group(row, setting), inner);
        int keys = row.plan().keys();
        return switch (outcome) {
            case WorkOutcome.Done done -> row.with(State.DONE, keys, null);
            case WorkOutcome.InPart part ->
                row.with(
                        State.UNFINISHED,
                        (int) part.lines().stream()
                                .filter(line -> line.isDone())
                                .count(),
                        part.problem());
            case WorkOutcome.RoomChanged changed -> rows.of(row.plan()).orElse(row);
            case WorkOutcome.NotDone none -> row.with(State.NOT_DONE, 0, none.problem());
        };
    }

    private Group group(CheckInRow row, Setting setting) {
        CheckInPlan plan = row.plan();
        GroupKey key = new GroupKey(
                guest(row.arrival(), plan.medium()),
                List.of(row.room()),
                plan.medium(),
                plan.medium() == Medium.CARD ? setting.encoder() : null);
        return new Group(
                Collections.nCopies(plan.keys(), key),
                CardCapacity.without(desk.board().defaultCommonDoors(List.of(row.room())), setting.droppedDoors()),
                window(plan),
                setting.cardFormat(),
                ids(row.others()));
    }

    /** From now on, as the guest stands at the desk. */
    private StayWindow window(CheckInPlan plan) {
        HotelSettings hotel = desk.board().settings();
        Instant now = desk.board().now();
        return StayWindow.of(
                LocalDateTime.ofInstant(now, hotel.zone()),
                plan.departsOn().atTime(hotel.checkOutTime()),
                hotel.zone());
    }

    /** A card needs no address; a phone's key is found by it. */
    private static GuestChoice guest(Arrival arrival, Medium medium) {
        boolean isReached = medium == Medium.PHONE;
        String number = KeyForm.plain(arrival.phoneNumber());
        return new GuestChoice.New(
                arrival.guestName(),
                isReached && !arrival.email().isBlank() ? arrival.email() : null,
                isReached && number.startsWith("+") ? number : null);
    }

    private static List<CredentialId> ids(List<KeyRow> keys) {
        return keys.stream().map(KeyRow::id).toList();
    }

    /** Whether the next row would meet the same. */
    private static boolean stopsAll(Problem problem) {
        return switch (problem) {
            case Problem.Offline _,
                    Problem.Unauthorized _,
                    Problem.TooManyRequests _,
                    Problem.SeamFault _,
                    Problem.Malformed _,
                    Problem.OutcomeUnknown _,
                    Problem.EncoderFault _,
                    Problem.SystemFault _,
                    Problem.Storage _,
                    Problem.Cancelled _,
                    Problem.Defect _ -> true;
            case Problem.Refused _, Problem.NotFound _, Problem.BadInput _, Problem.NotPermitted _ -> false;
        };
    }
}

package app.keydesk.ui.shell;

import app.keydesk.desk.Connection.Status;
import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the connection, of this PC's clock and of open work in words. */
final class ConnectionTexts {
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(60);

    private final Words words;

    ConnectionTexts(Words words) {
        this.words = words;
    }

    /** Short, for the bar at the top. */
    String pill(Status status, ZoneId zone, Instant now) {
        HotelTime time = words.time(zone);
        Instant offlineSince = status.offlineSince();
        if (offlineSince != null) {
            return words.own().get("pill.offline", time.timeOfLate(offlineSince, now), synced(status, time, now));
        }
        if (status.progress() >= 0) {
            return words.own().get("pill.progress", Math.round(status.progress() * 100));
        }
        Instant syncedAt = status.lastSyncAt();
        return syncedAt == null
                ? words.own().get("pill.first")
                : words.own().get("pill.synced", time.timeOfLate(syncedAt, now));
    }

    private String synced(Status status, HotelTime time, Instant now) {
        Instant syncedAt = status.lastSyncAt();
        return syncedAt == null
                ? words.own().get("synced.never")
                : words.own().get("synced.at", time.timeOfLate(syncedAt, now));
    }

    /** What stays on screen while it is not well; null while it is. */
    @Nullable
    String bar(Status status, ZoneId zone) {
        if (!status.isOnline()) {
            return words.own().get("bar.offline");
        }
        Problem problem = status.problem();
        if (problem instanceof Problem.SystemFault fault && fault.notice().createdAt() != null) {
            String since = words.time(zone).dayAndTime(fault.notice().createdAt());
            return words.own().get("bar.fault", words.problem(problem), since);
        }
        return problem == null ? null : words.problem(problem);
    }

    /** That this PC's clock is a minute or more off, or its zone not the hotel's; null where both are right. */
    @Nullable
    String clock(@Nullable Duration ahead, Status status, ZoneId zone, Instant now) {
        if (ahead != null && ahead.abs().compareTo(WORTH_A_WARNING) >= 0) {
            long minutes = Math.max(1, Math.round(ahead.abs().toSeconds() / 60.0));
            return words.own().get(ahead.isNegative() ? "bar.clock-fast" : "bar.clock-slow", minutes);
        }
        boolean isSameTime =
                zone.getRules().getOffset(now).equals(words.pcZone().getRules().getOffset(now));
        return isSameTime || status.isDemo() ? null : words.own().get("bar.zone", name(words.pcZone()), name(zone));
    }

    private String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, words.own().locale());
    }

    /** What needs a person; two desks at one room before all else, by guest and time. */
    Optional<String> toDo(List<ToDo> open, ZoneId zone) {
        HotelTime time = words.time(zone);
        List<ToDo> ours =
                open.stream().filter(one -> one.action() != Action.LOOK_AGAIN).toList();
        Optional<String> collision = ours.stream()
                .filter(one -> one.action() == Action.GIVE_WAY)
                .flatMap(one -> one.others().stream())
                .map(other -> words.own()
                        .get(
                                "bar.collision",
                                name(other),
                                time.time(other.credential().createdAt())))
                .findFirst();
        return collision.or(() ->
                ours.isEmpty() ? Optional.empty() : Optional.of(words.own().get("bar.to-do", ours.size())));
    }

    private String name(KeyRow key) {
        return key.guestName().isBlank() ? words.shared().get("key.nobody") : key.guestName();
    }

    String problem(Problem problem) {
        return words.problem(problem);
    }
}

package app.keydesk.desk;

import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.EntranceId;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The last look at rooms that somebody at this desk took. While it is young, an override of the same rooms need not wait
 * for another one, unless this desk has done anything since. Safe for any thread.
 */
final class LookAhead {
    private final DeskParts parts;
    private final RoomLook rooms;
    private final SideBySide sideBySide;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Instant workedAt = Instant.MIN;
    private volatile @Nullable Look last;

    LookAhead(DeskParts parts) {
        this.parts = parts;
        this.rooms = new RoomLook(parts);
        this.sideBySide = new SideBySide(parts.threads());
    }

    private record Look(Set<EntranceId> rooms, Instant askedAt, Future<Seen> answer) {
        boolean isOf(Collection<EntranceId> doors) {
            return rooms.equals(Set.copyOf(doors)) && answer.state() != State.FAILED;
        }
    }

    /** Looks, or joins a look at the same rooms that is under way and that nothing of this desk's came after. */
    Future<Seen> look(Collection<EntranceId> doors) throws SeamException {
        Look before = last;
        if (before != null
                && before.isOf(doors)
                && !before.answer().isDone()
                && before.askedAt().isAfter(workedAt)) {
            return before.answer();
        }
        Set<EntranceId> asked = Set.copyOf(doors);
        Look next = new Look(asked, parts.clock().instant(), sideBySide.begin(() -> rooms.look(asked)));
        last = next;
        return next.answer();
    }

    /** The last look, where it counts for the one piece of work that is under way now; its answer may still be to come. */
    Optional<Future<Seen>> young(Collection<EntranceId> doors, Duration age) {
        return Optional.ofNullable(last)
                .filter(look -> look.isOf(doors) && underWay.get() == 1)
                .filter(look -> look.askedAt().isAfter(workedAt))
                .filter(look -> !look.askedAt().plus(age).isBefore(parts.clock().instant()))
                .map(Look::answer);
    }

    void workBegins() {
        underWay.incrementAndGet();
    }

    /** What was seen before may be otherwise now. */
    void workEnds() {
        workedAt = parts.clock().instant();
        underWay.decrementAndGet();
    }
}

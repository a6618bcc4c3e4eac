package app.keydesk.desk;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One key at a time for a room within this desk: work that goes on by itself and a person's click may meet, and an
 * override that comes second must look at the room after the first has its answer, a companion's key too.
 */
final class RoomClaims {
    private final Map<EntranceId, ReentrantLock> rooms = new ConcurrentHashMap<>();
    private final Map<EntranceId, Instant> sentAt = new ConcurrentHashMap<>();
    private final Clock clock;

    RoomClaims(Clock clock) {
        this.clock = clock;
    }

    /** When this desk last sent a key for one of these rooms; empty where it has sent none. */
    Optional<Instant> lastSent(Collection<EntranceId> doors) {
        return doors.stream().map(sentAt::get).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Runs {@code send} while no other key of this desk is under way for these rooms. */
    <T> T alone(Collection<EntranceId> doors, Patience.Read<T> send) throws SeamException {
        Deque<ReentrantLock> held = new ArrayDeque<>();
        try {
            for (EntranceId door : doors.stream()
                    .distinct()
                    .sorted(Comparator.comparing(EntranceId::value))
                    .toList()) {
                ReentrantLock room = rooms.computeIfAbsent(door, key -> new ReentrantLock());
                room.lockInterruptibly();
                held.push(room);
            }
            try {
                return send.read();
            } finally {
                doors.forEach(door -> sentAt.put(door, clock.instant()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }
}

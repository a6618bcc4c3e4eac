package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Entrance;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hotel's doors in memory, as the file holds them: every form and every issue asks for all of them several times, and
 * they change about never. Safe for any thread.
 */
final class KnownDoors {
    private final AtomicInteger version = new AtomicInteger();
    private volatile @Nullable Known known;

    private record Known(int version, List<Entrance> doors) {}

    /** {@code read}: the doors as they lie in the file, where these are not known. */
    List<Entrance> get(Supplier<List<Entrance>> read) {
        int now = version.get();
        Known kept = known;
        if (kept != null && kept.version() == now) {
            return kept.doors();
        }
        List<Entrance> doors = List.copyOf(read.get());
        known = new Known(now, doors); // a change meanwhile makes its version an old one
        return doors;
    }

    /** To be called after the commit that wrote or deleted doors. */
    void changed() {
        version.incrementAndGet();
    }
}

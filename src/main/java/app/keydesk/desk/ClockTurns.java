package app.keydesk.desk;

import app.keydesk.cache.StorageException;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the screens what turned with the clock alone, with and without a network: they follow the cache, in which nothing
 * changes then.
 */
final class ClockTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClockTurns.class);

    private final DeskParts parts;
    private final ScheduledExecutorService timer;
    private Instant lookedAt;
    private @Nullable ScheduledFuture<?> looks;

    /** @param timer only starts the looks; they run on the parts' own threads */
    ClockTurns(DeskParts parts, ScheduledExecutorService timer) {
        this.parts = parts;
        this.timer = timer;
        this.lookedAt = parts.clock().instant();
    }

    void start() {
        long every = parts.pace().idlePoll().toMillis();
        Runnable turn = () -> UntilClosed.begin(() -> parts.threads().execute(this::look));
        looks = timer.scheduleWithFixedDelay(turn, every, every, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        Instant now = parts.clock().instant();
        boolean isBack = now.isBefore(lookedAt); // the PC's clock was put right
        try {
            parts.cache()
                    .turn(
                            isBack ? now : lookedAt,
                            isBack ? lookedAt : now,
                            parts.options().hotel().get().zone());
            lookedAt = now;
        } catch (StorageException e) {
            LOG.warn(
                    "could not look for what turned with the clock: {}",
                    e.problem().fault());
        }
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
    }
}

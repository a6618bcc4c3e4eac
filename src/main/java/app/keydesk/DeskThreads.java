package app.keydesk;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one open hotel: those that work, and the one that starts them in time. */
final class DeskThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThreads.class);
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-timer").factory());

    ExecutorService work() {
        return work;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** Each time {@code every} after the end of the one before, on a thread that works. */
    void repeat(Runnable task, Duration first, Duration every) {
        timer.scheduleWithFixedDelay(() -> work.execute(task), first.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whoever still reads or writes is waited for a while. */
    @Override
    public void close() {
        timer.shutdownNow();
        work.shutdownNow();
        try {
            if (!work.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("work did not end while the hotel was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

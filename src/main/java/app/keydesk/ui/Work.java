package app.keydesk.ui;

import app.keydesk.hotel.Faulted;
import app.keydesk.hotel.Problem;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs blocking calls off the FX thread and their ends on it. In a test both executors are {@code Runnable::run}, so that
 * a view-model needs no toolkit.
 */
public record Work(Executor background, Executor fx) {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** Exactly one of the two ends runs, on the FX thread. */
    public <T> void run(Callable<T> call, Consumer<T> done, Consumer<Problem> failed) {
        background.execute(() -> fx.execute(end(call, done, failed)));
    }

    /** Runs {@code task} on the FX thread, later. */
    public void later(Runnable task) {
        fx.execute(task);
    }

    private static <T> Runnable end(Callable<T> call, Consumer<T> done, Consumer<Problem> failed) {
        try {
            T value = call.call();
            return () -> done.accept(value);
        } catch (Throwable e) { // the one wide catch of ui: a defect is logged and shown, never a wait without end
            if (e instanceof Faulted fault) {
                LOG.warn("a screen met {}", fault.problem().getClass().getSimpleName(), e);
                return () -> failed.accept(fault.problem());
            }
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("defect {}", reference, e);
            return () -> failed.accept(new Problem.Defect(reference));
        }
    }
}

package app.keydesk.testing;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting for what a window shows. */
public final class Fx {
    private static final ExecutorService THREAD = new AbstractExecutorService() {
        @Override
        public void execute(Runnable task) {
            Platform.runLater(task);
        }

        @Override
        public void shutdown() {
            // goes on with the toolkit
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return false;
        }
    };

    private Fx() {}

    /** Asks on the FX thread: on another, what is looked at may be taken out of the window in the middle. */
    public static ConditionFactory await() {
        return Awaitility.await().pollExecutorService(THREAD);
    }
}

package app.keydesk;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** JavaFX's toolkit, started on the thread that asks. */
final class Toolkit {
    private Toolkit() {}

    /**
     * Returns when the toolkit has started. On Linux its start writes the environment of the process, which the C library
     * lets no other thread read meanwhile: whatever loads libraries or opens files on threads of its own begins after it.
     *
     * @throws UnsupportedOperationException where there is no screen
     */
    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
        });
        started.await();
    }
}

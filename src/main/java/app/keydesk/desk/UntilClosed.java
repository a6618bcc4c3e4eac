package app.keydesk.desk;

import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk may be closed at any moment: what its threads refuse then is waited for by nobody. */
public final class UntilClosed {
    private static final Logger LOG = LoggerFactory.getLogger(UntilClosed.class);

    private UntilClosed() {}

    /** {@code start} hands something to threads that may have ended. */
    public static void begin(Runnable start) {
        try {
            start.run();
        } catch (RejectedExecutionException closed) {
            LOG.debug("closed before all had begun");
        }
    }
}

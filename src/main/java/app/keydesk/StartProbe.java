package app.keydesk;

import app.keydesk.ui.FxThread;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the rooms are on the screen, and closes the window by itself where it is asked to: for benchmarks and for the
 * training run of the start-up cache.
 *
 * <ul>
 *   <li>{@code -Dkeydesk.startedAt=N}: the process was started at N milliseconds since 1970; the log gets the difference
 *   <li>{@code -Dkeydesk.closeAfterSeconds=N}: close the window N seconds after the rooms are on the screen
 *   <li>{@code -Dkeydesk.rehearse=true}: before that, open every list and form once
 * </ul>
 */
final class StartProbe {
    private static final Logger LOG = LoggerFactory.getLogger(StartProbe.class);
    private static final int NOT_ASKED = -1;

    private final Clock clock;
    private final Stage stage;
    private final long startedAt = Long.getLong("keydesk.startedAt", NOT_ASKED);
    private final int closeAfterSeconds = Integer.getInteger("keydesk.closeAfterSeconds", NOT_ASKED);

    StartProbe(Clock clock, Stage stage) {
        this.clock = clock;
        this.stage = stage;
    }

    /** The rooms are on the screen. */
    void painted() {
        if (startedAt != NOT_ASKED) {
            LOG.info("rooms on the screen after {} ms", clock.millis() - startedAt);
        }
        if (closeAfterSeconds != NOT_ASKED) {
            CompletableFuture.delayedExecutor(closeAfterSeconds, TimeUnit.SECONDS, new FxThread())
                    .execute(this::end);
        }
    }

    private void end() {
        if (Boolean.getBoolean("keydesk.rehearse")) {
            new Rehearsal(stage.getScene()).play(stage::hide);
        } else {
            stage.hide();
        }
    }
}

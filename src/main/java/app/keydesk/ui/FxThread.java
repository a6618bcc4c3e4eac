package app.keydesk.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The FX thread as an executor: the one place that hands work to it. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}

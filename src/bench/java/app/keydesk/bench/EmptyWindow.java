package app.keydesk.bench;

import app.keydesk.ui.FxThread;
import app.keydesk.ui.theme.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window with the app's theme and nothing in it; says when it was painted as the app does, and ends. */
public final class EmptyWindow {
    private final long startedAt = Long.getLong("keydesk.startedAt", 0);
    private final int closeAfterSeconds = Integer.getInteger("keydesk.closeAfterSeconds", 0);
    private int pulses;

    private EmptyWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> new EmptyWindow().show());
    }

    private void show() {
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(), 1280, 800);
        new Theme(scene).set(Theme.Look.SYSTEM);
        stage.setScene(scene);
        scene.addPostLayoutPulseListener(this::laidOut);
        stage.show();
    }

    private void laidOut() {
        if (++pulses == 2) {
            System.out.println("rooms on the screen after " + (System.currentTimeMillis() - startedAt) + " ms");
            CompletableFuture.delayedExecutor(closeAfterSeconds, TimeUnit.SECONDS, new FxThread())
                    .execute(Platform::exit);
        } else {
            Platform.requestNextPulse();
        }
    }
}

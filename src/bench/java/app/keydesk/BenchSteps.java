package app.keydesk;

import app.keydesk.ui.FxThread;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/**
 * What a person at the desk does without the hotel's answer, by keyboard in the app's window: from the key until what it is
 * for is laid out. Prints a line for each, {@code step <name> <milliseconds>}.
 */
final class BenchSteps {
    private static final int PATIENCE_SECONDS = 20;

    /** Between two steps, as a fast hand makes them. */
    private static final int PAUSE_MILLIS = 250;

    private final Scene scene;
    private final List<Step> steps = List.of(
            new Step("rooms", () -> shortcut(KeyCode.DIGIT1), () -> isSeen("#rooms-grid")),
            new Step(
                    "next room",
                    this::chooseNext,
                    () -> isSeen("#stay") && !text("#stay-room").equals(this.chosen)),
            new Step("new stay", () -> press(KeyCode.F5), () -> isFocused("#name")),
            new Step(
                    "guest",
                    () -> type("sample"),
                    () -> !list("#guest-suggestions").isEmpty()),
            new Step("back", () -> press(KeyCode.ESCAPE), () -> isSeen("#stay")),
            new Step("another key", () -> press(KeyCode.F6), () -> isSeen("#issue")),
            new Step("back", () -> press(KeyCode.ESCAPE), () -> isSeen("#stay")),
            new Step("check out", () -> press(KeyCode.F7), () -> isSeen("#stop-keys")),
            new Step("back", () -> press(KeyCode.ESCAPE), () -> isSeen("#stay")),
            new Step("read", () -> press(KeyCode.F3), () -> isSeen("#read-card")),
            new Step("back", () -> press(KeyCode.ESCAPE), () -> isSeen("#stay")),
            new Step("palette", () -> shortcut(KeyCode.K), () -> isFocused("#palette-field")),
            new Step(
                    "palette finds",
                    () -> type("10"),
                    () -> !list("#palette-lines").isEmpty()),
            new Step("palette away", () -> shortcut(KeyCode.K), () -> !isSeen("#palette-field")),
            new Step("key map", () -> press(KeyCode.F1), () -> isSeen("#key-map")),
            new Step("key map away", () -> press(KeyCode.F1), () -> !isSeen("#key-map")),
            new Step("arrivals", () -> shortcut(KeyCode.DIGIT2), () -> isSeen("#arrivals")),
            new Step("in house", () -> shortcut(KeyCode.DIGIT3), () -> isFilled("#in-house-rows")),
            new Step("departures", () -> shortcut(KeyCode.DIGIT4), () -> isFilled("#departures-rows")),
            new Step("keys", () -> shortcut(KeyCode.DIGIT5), () -> isFilled("#keys-rows")),
            new Step("to do", () -> shortcut(KeyCode.DIGIT6), () -> isSeen("#todo")),
            new Step("handover", () -> shortcut(KeyCode.DIGIT7), () -> isSeen("#handover")),
            new Step("spare keys", () -> shortcut(KeyCode.DIGIT8), () -> isSeen("#spare")));

    private String chosen = "";

    BenchSteps(Scene scene) {
        this.scene = scene;
    }

    static BenchSteps inWindow() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Scene> shown = new CompletableFuture<>();
        new FxThread()
                .execute(() -> shown.complete(Window.getWindows().getFirst().getScene()));
        return new BenchSteps(shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** @param act the key, and {@code isAnswered} whether what it is for can be seen; both on the FX thread */
    private record Step(String name, Runnable act, BooleanSupplier isAnswered) {}

    /** All steps once. */
    void run() throws InterruptedException, ExecutionException, TimeoutException {
        for (Step step : steps) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            CompletableFuture<Double> answered = new CompletableFuture<>();
            new FxThread().execute(() -> new Watch(step, answered).begin());
            try {
                System.out.printf(
                        Locale.ROOT,
                        "step %s %.3f%n",
                        step.name().replace(' ', '-'),
                        answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                throw new IllegalStateException(step.name() + " was not answered", e);
            }
        }
    }

    private void chooseNext() {
        chosen = isSeen("#stay-room") ? text("#stay-room") : "";
        press(KeyCode.DOWN); // from the search to the room that was chosen last
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
    }

    private void press(KeyCode code) {
        Rehearsal.press(scene, Rehearsal.key(code));
    }

    private void shortcut(KeyCode code) {
        Rehearsal.press(scene, Rehearsal.control(code));
    }

    private void type(String letters) {
        letters.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> Rehearsal.press(scene, Rehearsal.letter(letter)));
    }

    private boolean isSeen(String id) {
        Node node = scene.lookup(id);
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node != null && node.getLayoutBounds().getWidth() > 0;
    }

    private boolean isFocused(String id) {
        return isSeen(id) && scene.lookup(id) instanceof TextInputControl field && field.isFocused();
    }

    private boolean isFilled(String id) {
        return isSeen(id)
                && scene.lookup(id) instanceof TableView<?> table
                && !table.getItems().isEmpty();
    }

    private List<?> list(String id) {
        return isSeen(id) && scene.lookup(id) instanceof ListView<?> list ? list.getItems() : List.of();
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Labeled label ? label.getText() : "";
    }

    private final class Watch {
        private final Step step;
        private final CompletableFuture<Double> answered;
        private final Runnable laidOut = this::laidOut;
        private long from;

        Watch(Step step, CompletableFuture<Double> answered) {
            this.step = step;
            this.answered = answered;
        }

        void begin() {
            from = System.nanoTime();
            step.act().run();
            scene.addPostLayoutPulseListener(laidOut);
            Platform.requestNextPulse();
        }

        private void laidOut() {
            if (step.isAnswered().getAsBoolean()) {
                answered.complete((System.nanoTime() - from) / 1e6);
            }
            if (answered.isDone()) {
                scene.removePostLayoutPulseListener(laidOut);
            } else {
                Platform.requestNextPulse();
            }
        }
    }
}

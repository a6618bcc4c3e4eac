package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is under way, in the screen that it belongs to: the stage in words, the next card, and how to stop it. */
public final class RunView extends VBox {
    private final RunViewModel model;
    private final Texts texts;
    private final ObservableValue<String> encoderName;
    private final HBox stage;

    /** @param encoderName the encoder that a card is to be put on; empty where there is none */
    public RunView(RunViewModel model, Texts texts, ObservableValue<String> encoderName) {
        this.model = model;
        this.texts = texts;
        this.encoderName = encoderName;
        setId("run");
        getStyleClass().add("run");
        visibleProperty().bind(model.runningProperty());
        managedProperty().bind(visibleProperty());
        stage = stage();
        getChildren().addAll(stage, buttons());
        visibleProperty().subscribe(isShown -> {
            if (isShown) {
                stage.requestFocus(); // the button that was pressed is disabled now, and Enter is not for Cancel
            }
        });
    }

    private HBox stage() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("small-progress");
        turning.setAccessibleText(texts.get("run.under-way"));
        Label words = new Label();
        words.setId("run-stage");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::sentence,
                        model.stageProperty(),
                        model.cancellingProperty(),
                        model.nextCardProperty(),
                        encoderName,
                        texts.bundle()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(turning, words);
        row.getStyleClass().add("run-stage");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty().bind(words.textProperty());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane buttons() {
        Button next = button("run-next-card", "run.next-card", model::cardIsThere);
        Button pause = button("run-pause", "run.pause", model::pause);
        next.visibleProperty().bind(model.nextCardProperty().greaterThan(0));
        pause.visibleProperty().bind(next.visibleProperty());
        next.managedProperty().bind(next.visibleProperty());
        pause.managedProperty().bind(pause.visibleProperty());
        next.visibleProperty().subscribe(isAsked -> {
            if (isAsked && isFocusNear()) {
                next.requestFocus();
            } else if (next.isFocused() || pause.isFocused()) {
                stage.requestFocus(); // else Cancel, which comes next, would get the Enter of a fast hand
            }
        });
        Button cancel = button("run-cancel", "run.cancel", () -> {
            stage.requestFocus();
            model.cancel();
        });
        cancel.disableProperty().bind(model.cancellingProperty());
        FlowPane row = new FlowPane(next, pause, cancel);
        row.getStyleClass().add("acts");
        return row;
    }

    /** Whether nobody works elsewhere: the next Enter is meant for the card, and never for <i>Cancel</i>. */
    private boolean isFocusNear() {
        Node owner = Within.focusOwner(this);
        return owner == null || Within.holds(getParent(), owner);
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }

    private String sentence() {
        if (model.cancellingProperty().get()) {
            return texts.get("run.cancelling");
        }
        if (model.nextCardProperty().get() > 0) {
            return texts.get("run.take-card", model.nextCardProperty().get(), encoderName.getValue(), model.cards());
        }
        String stage = model.stageProperty().get();
        return stage.isEmpty() ? texts.get("run.under-way") : texts.get("run.stage." + stage, encoderName.getValue());
    }
}

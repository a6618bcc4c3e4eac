package app.keydesk.ui.demo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Whether a fault is played, in a word with its icon, and the one button that begins and ends it. */
final class FaultState {
    private FaultState() {}

    /** {@code played}: the word while it is. */
    static Label label(String id, ObservableBooleanValue isPlayed, String played, Texts texts) {
        Label state = new Label();
        state.setId(id + "-state");
        state.getStyleClass().add("key-state");
        state.setMinWidth(Label.USE_PREF_SIZE);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(isPlayed.get() ? played : "state.none"), isPlayed, texts.bundle()));
        isPlayed.subscribe(isNow -> {
            state.setGraphic((isNow ? Glyph.ALERT : Glyph.DONE).icon());
            state.getStyleClass().removeAll("key-state-attention", "key-state-live");
            state.getStyleClass().add(isNow ? "key-state-attention" : "key-state-live");
        });
        return state;
    }

    /** {@code name} tells a screen reader which fault the button is of. */
    static Button button(String id, ObservableBooleanValue isPlayed, String name, Texts texts, Runnable press) {
        Button button = new Button();
        button.setId(id + "-press");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(isPlayed.get() ? "end" : "play"), isPlayed, texts.bundle()));
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(isPlayed.get() ? "end.named" : "play.named", texts.get(name)),
                        isPlayed,
                        texts.bundle()));
        button.setOnAction(action -> press.run());
        return button;
    }

    /** Ends what is begun by another control; nothing to press while it is not. */
    static Button endButton(String id, ObservableBooleanValue isPlayed, String name, Texts texts, Runnable press) {
        Button button = new Button();
        button.setId(id + "-press");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty().bind(texts.live("end"));
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> texts.get("end.named", texts.get(name)), texts.bundle()));
        button.disableProperty().bind(Bindings.not(isPlayed));
        button.setOnAction(action -> press.run());
        return button;
    }
}

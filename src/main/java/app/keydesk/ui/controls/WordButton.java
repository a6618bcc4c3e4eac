package app.keydesk.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** A button with words; a screen reader says the same. */
public class WordButton extends Button {
    public WordButton(String id, ObservableValue<String> text, Runnable act) {
        setId(id);
        textProperty().bind(text);
        accessibleTextProperty().bind(textProperty());
        setOnAction(press -> act.run());
    }
}

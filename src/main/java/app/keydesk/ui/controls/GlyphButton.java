package app.keydesk.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** A button with a picture before its words; both a screen reader and the eye get the same words. */
public final class GlyphButton extends Button {
    public GlyphButton(String id, ObservableValue<String> text, Glyph glyph, Runnable act) {
        setId(id);
        setGraphic(glyph.icon());
        textProperty().bind(text);
        accessibleTextProperty().bind(text);
        setOnAction(press -> act.run());
    }
}

package app.keydesk.ui.controls;

import javafx.beans.value.ObservableValue;

/** A button with a picture before its words. */
public final class GlyphButton extends WordButton {
    public GlyphButton(String id, ObservableValue<String> text, Glyph glyph, Runnable act) {
        super(id, text, act);
        setGraphic(glyph.icon());
    }
}

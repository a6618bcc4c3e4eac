package app.keydesk.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A key of a list and whether it is meant. */
public final class KeyTick {
    private final KeyLine line;
    private final BooleanProperty ticked;

    public KeyTick(KeyLine line, boolean isTicked) {
        this.line = line;
        ticked = new SimpleBooleanProperty(isTicked);
    }

    public KeyLine line() {
        return line;
    }

    public BooleanProperty tickedProperty() {
        return ticked;
    }

    public boolean isTicked() {
        return ticked.get();
    }
}

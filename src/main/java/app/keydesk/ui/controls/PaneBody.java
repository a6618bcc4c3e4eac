package app.keydesk.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * The middle of a screen that is there to be read. It has the keyboard when the screen opens: arrows scroll it, no key does
 * harm on it, and its text is read aloud.
 */
public final class PaneBody extends PaneScroll {

    /** @param spoken what is read aloud */
    public PaneBody(String id, Node body, ObservableValue<String> spoken) {
        super(body);
        setId(id);
        setFocusTraversable(true);
        accessibleTextProperty().bind(spoken);
        getStyleClass().add("pane-text");
    }
}

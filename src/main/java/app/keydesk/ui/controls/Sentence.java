package app.keydesk.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A sentence that wraps and is never cut; it takes no room while it is empty. */
public final class Sentence extends Label {
    public Sentence(String id, ObservableValue<String> text) {
        setId(id);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(text);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}

package app.keydesk.ui.controls;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** Where a person types what narrows a list. */
public final class FilterField extends TextField {
    /** @param prompt what can be typed; its name for a screen reader too */
    public FilterField(String id, ObservableValue<String> prompt, StringProperty typed) {
        setId(id);
        promptTextProperty().bind(prompt);
        accessibleTextProperty().bind(prompt);
        textProperty().bindBidirectional(typed);
    }
}

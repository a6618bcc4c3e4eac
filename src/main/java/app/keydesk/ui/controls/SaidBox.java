package app.keydesk.ui.controls;

import app.keydesk.ui.Said;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A sentence that stays, with its tone as icon and colour, and buttons for what can be done next. JavaFX has no live
 * region for screen readers: the sentence takes the focus, and is read, where that was on a button, on another sentence or
 * nowhere; a person who is typing keeps it.
 */
public final class SaidBox extends VBox {
    private final Label sentence = new Label();
    private final FlowPane buttons = new FlowPane();

    /** @param id of the box; the sentence has it with {@code -text} */
    public SaidBox(String id, ObservableValue<Said> said, ObservableList<Act> acts) {
        setId(id);
        getStyleClass().add("said");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setId(id + "-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        buttons.getStyleClass().add("acts");
        buttons.visibleProperty().bind(Bindings.isNotEmpty(acts));
        buttons.managedProperty().bind(buttons.visibleProperty());
        getChildren().addAll(sentence, buttons);
        said.subscribe(this::show);
        acts.subscribe(() -> draw(acts));
        draw(acts);
    }

    private void show(Said now) {
        setVisible(!now.isNothing());
        setManaged(!now.isNothing());
        sentence.setText(now.text());
        setAccessibleText(now.text());
        sentence.setGraphic(glyph(now.tone()).icon());
        setFocusTraversable(!now.isNothing() && now.tone() != Said.Tone.INFO);
        announce();
        for (Said.Tone tone : Said.Tone.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == now.tone());
        }
    }

    private void announce() {
        if (isFocusTraversable() && getScene() != null) {
            Node owner = getScene().getFocusOwner();
            if (owner == null || owner instanceof ButtonBase || owner.getAccessibleRole() == AccessibleRole.TEXT) {
                requestFocus(); // also from what was under way, which goes: else a button far off would get it
            }
        }
    }

    private static Glyph glyph(Said.Tone tone) {
        return switch (tone) {
            case DONE -> Glyph.DONE;
            case INFO -> Glyph.INFO;
            case WARNING -> Glyph.ALERT;
            case FAILED -> Glyph.FAILED;
        };
    }

    private void draw(ObservableList<Act> acts) {
        ActBar.fill(buttons, acts);
    }
}

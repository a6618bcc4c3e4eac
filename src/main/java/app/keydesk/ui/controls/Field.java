package app.keydesk.ui.controls;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field of a form: its label above, the sentence of what is wrong with it below. */
public final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Node input;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param id of the input; the sentence below has it with {@code -problem}
     * @param shown what is drawn: the input itself, or a box that holds it
     * @param input what is named and focused
     */
    public Field(String id, ObservableValue<String> label, Node shown, Node input) {
        this.input = input;
        getStyleClass().add("form-field");
        Label above = new Label();
        above.textProperty().bind(label);
        above.setLabelFor(input);
        above.getStyleClass().add("field-label");
        Label below = new Label();
        below.setId(id + "-problem");
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        below.setPrefWidth(0); // a long sentence wraps below its field; it never widens it
        below.setMaxWidth(Double.MAX_VALUE);
        below.getStyleClass().add("field-problem");
        below.setGraphic(Glyph.ALERT.icon());
        below.textProperty().bind(problem);
        below.visibleProperty().bind(problem.isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        input.setId(id);
        input.accessibleTextProperty().bind(label);
        input.accessibleHelpProperty().bind(problem);
        getChildren().addAll(above, shown, below);
    }

    public Field(String id, ObservableValue<String> label, Node input) {
        this(id, label, input, input);
    }

    /** Binds the sentence below to what the view-model says. */
    public Field says(ObservableValue<String> sentence) {
        problem.bind(sentence);
        problem.subscribe(text -> input.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        return this;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public Node input() {
        return input;
    }
}

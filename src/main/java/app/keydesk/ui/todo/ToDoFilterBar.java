package app.keydesk.ui.todo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.FilterField;
import app.keydesk.ui.controls.Pills;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What narrows and orders the open work, and how much of it is shown. */
final class ToDoFilterBar extends FlowPane {
    private final FilterField typed;

    ToDoFilterBar(ToDoFilter filter, ObservableValue<String> counted, Texts texts) {
        getStyleClass().add("list-filters");
        typed = new FilterField("todo-filter", texts.live("todo.filter"), filter.textProperty());
        Label count = new Label();
        count.setId("todo-count");
        count.textProperty().bind(counted);
        getChildren()
                .addAll(
                        typed,
                        new Pills<>(
                                "todo-only",
                                List.of(ToDoFilter.Only.values()),
                                filter.onlyProperty(),
                                texts,
                                "todo.only."),
                        new Pills<>(
                                "todo-order",
                                List.of(ToDoFilter.Order.values()),
                                filter.orderProperty(),
                                texts,
                                "todo.order."),
                        count);
    }

    /** Puts the cursor where typing narrows the list. */
    void focusFirst() {
        typed.requestFocus();
    }
}

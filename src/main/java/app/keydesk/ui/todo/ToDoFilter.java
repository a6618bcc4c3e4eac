package app.keydesk.ui.todo;

import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.Folding;
import app.keydesk.ui.controls.ListChoices;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which open work is listed, and in which order; kind and order are remembered, what is typed is not. */
final class ToDoFilter {
    private final ObjectProperty<Only> only;
    private final ObjectProperty<Order> order;
    private final StringProperty text = new SimpleStringProperty("");

    ToDoFilter(ListMemory memory) {
        ListChoices choices = new ListChoices(memory, "todo");
        only = choices.one("only", Only.ALL);
        order = choices.one("order", Order.OLDEST);
    }

    /** By what is to be done. */
    enum Only {
        ALL,
        CARDS,
        QUESTIONS,
        UNFINISHED;

        private boolean shows(Action action) {
            return this == ALL
                    || this
                            == switch (action) {
                                case WRITE_CARD -> CARDS;
                                case ASK_OVERRIDE, GIVE_WAY -> QUESTIONS;
                                case LOOK_AGAIN, GO_ON, READ_AGAIN -> UNFINISHED;
                            };
        }
    }

    /** By how long it has waited. */
    enum Order {
        OLDEST,
        NEWEST
    }

    void onChange(Runnable again) {
        only.subscribe((was, is) -> again.run());
        order.subscribe((was, is) -> again.run());
        text.subscribe((was, is) -> again.run());
    }

    List<ToDoLine> of(List<ToDoLine> all) {
        String wanted = Folding.fold(text.get().strip());
        Comparator<ToDoLine> byAge = Comparator.comparing(ToDoLine::since);
        return all.stream()
                .filter(line -> only.get().shows(line.kind()))
                .filter(line -> Folding.fold(line.title() + "\n" + line.why()).contains(wanted))
                .sorted(order.get() == Order.OLDEST ? byAge : byAge.reversed())
                .toList();
    }

    ObjectProperty<Only> onlyProperty() {
        return only;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    StringProperty textProperty() {
        return text;
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomState;
import app.keydesk.ui.controls.ListChoices;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the grid shows and how, as this desk left it; what is typed into the search is not remembered. */
final class GridChoices {
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Integer> floor;
    private final ObjectProperty<@Nullable RoomState> state;
    private final ObjectProperty<RoomOrder> order;
    private final ObjectProperty<TileSize> size;
    private final ObjectProperty<Days> days;

    GridChoices(ListMemory memory) {
        ListChoices choices = new ListChoices(memory, "rooms");
        floor = choices.numberOrAll("floor");
        state = choices.oneOrAll("state", RoomState.class);
        order = choices.one("order", RoomOrder.NUMBER);
        size = choices.one("size", TileSize.MEDIUM);
        days = choices.one("days", Days.HIDDEN);
    }

    /** Whether each room has its days beside it. */
    enum Days {
        HIDDEN,
        SHOWN
    }

    /** {@code again} runs when other rooms are to be shown, or in another order. */
    void onFilter(Runnable again) {
        search.subscribe((was, is) -> again.run());
        floor.subscribe((was, is) -> again.run());
        state.subscribe((was, is) -> again.run());
        order.subscribe((was, is) -> again.run());
    }

    RoomFilter filter() {
        return new RoomFilter(Folding.fold(search.get().strip()), floor.get(), state.get());
    }

    void clear() {
        search.set("");
        floor.set(null);
        state.set(null);
    }

    boolean isFiltered() {
        return !search.get().isBlank() || floor.get() != null || state.get() != null;
    }

    void resize(int by) {
        size.set(size.get().step(by));
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<@Nullable Integer> floorProperty() {
        return floor;
    }

    ObjectProperty<@Nullable RoomState> stateProperty() {
        return state;
    }

    ObjectProperty<RoomOrder> orderProperty() {
        return order;
    }

    ObjectProperty<TileSize> sizeProperty() {
        return size;
    }

    ObjectProperty<Days> daysProperty() {
        return days;
    }
}

package app.keydesk.ui.controls;

import app.keydesk.hotel.Entrance;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A door of the picker and whether the key will open it. */
public final class DoorTick {
    private final Entrance door;
    private final BooleanProperty ticked = new SimpleBooleanProperty();

    public DoorTick(Entrance door) {
        this.door = door;
    }

    public Entrance door() {
        return door;
    }

    public BooleanProperty tickedProperty() {
        return ticked;
    }

    public boolean isTicked() {
        return ticked.get();
    }

    public void setTicked(boolean value) {
        ticked.set(value);
    }
}

package app.keydesk.ui.group;

import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One guest of the group: name, a part of the rooms, and what carries the key. */
public final class GroupLine {
    private final int number;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty rooms = new SimpleStringProperty("");
    private final ObjectProperty<Medium> medium = new SimpleObjectProperty<>(Medium.CARD);
    private final StringProperty problem = new SimpleStringProperty("");

    private @Nullable Guest known;

    GroupLine(int number) {
        this.number = number;
        name.subscribe(typed -> {
            if (known != null && !known.fullName().equals(typed)) {
                known = null;
            }
        });
    }

    /** Somebody whom the access system knows: no second record will be made. Typing over the name takes it back. */
    public void choose(Guest guest) {
        known = guest;
        name.set(guest.fullName());
    }

    GuestChoice guest() {
        return known == null ? new GuestChoice.New(name.get().strip(), null, null) : new GuestChoice.Known(known.id());
    }

    /** From 1, in the order of entry; names the fields. */
    public int number() {
        return number;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The part of the group's rooms that this guest gets; empty means all of them. */
    public StringProperty roomsProperty() {
        return rooms;
    }

    public ObjectProperty<Medium> mediumProperty() {
        return medium;
    }

    /** The sentence beside the line; empty when it is right. */
    public StringProperty problemProperty() {
        return problem;
    }
}

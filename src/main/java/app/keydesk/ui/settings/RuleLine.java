package app.keydesk.ui.settings;

import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** A door rule as it is typed. */
public final class RuleLine {
    private static final String FLOOR = "[0-9]{1,3}";

    private final StringProperty from;
    private final StringProperty to;
    private final ObjectProperty<Optional<RoomGroup.Kind>> kind;
    private final ObservableSet<EntranceId> doors = FXCollections.observableSet(new LinkedHashSet<>());

    RuleLine(DoorRule rule, Runnable changed) {
        from = new SimpleStringProperty(String.valueOf(rule.floorFrom()));
        to = new SimpleStringProperty(String.valueOf(rule.floorTo()));
        kind = new SimpleObjectProperty<>(Optional.ofNullable(rule.kind()));
        doors.addAll(rule.doors());
        from.addListener((property, before, now) -> changed.run());
        to.addListener((property, before, now) -> changed.run());
        kind.addListener((property, before, now) -> changed.run());
        doors.addListener((SetChangeListener<EntranceId>) change -> changed.run());
    }

    /** Whether its floors are numbers, the lower one first; changes with what is typed. */
    ObservableBooleanValue rightBinding() {
        return Bindings.createBooleanBinding(this::isRight, from, to);
    }

    boolean isRight() {
        String first = from.get().strip();
        String last = to.get().strip();
        return first.matches(FLOOR) && last.matches(FLOOR) && Integer.parseInt(first) <= Integer.parseInt(last);
    }

    DoorRule rule() {
        return new DoorRule(
                Integer.parseInt(from.get().strip()),
                Integer.parseInt(to.get().strip()),
                kind.get().orElse(null),
                List.copyOf(doors));
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    /** Empty: rooms of every kind. */
    public ObjectProperty<Optional<RoomGroup.Kind>> kindProperty() {
        return kind;
    }

    public ObservableSet<EntranceId> doors() {
        return doors;
    }
}

package app.keydesk.ui.controls;

import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Entrance;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How full a key gets, counted while its doors are chosen, and the way out where the layout for normal guests may not hold
 * them. It warns and never forbids, since which rooms are consecutive is Visionline's own order.
 */
public final class CapacityViewModel {
    private final ReadOnlyObjectWrapper<CardCapacity> count =
            new ReadOnlyObjectWrapper<>(CardCapacity.of(List.of(), 0));
    private final ObjectProperty<CardFormat> format = new SimpleObjectProperty<>(CardFormat.RFID48);
    private final IntConsumer drop;
    /** Held, since a view that only listens to a binding does not keep it alive. */
    private final BooleanBinding isTight;

    /** @param drop leaves out so many of the common doors */
    public CapacityViewModel(IntConsumer drop) {
        this.drop = drop;
        isTight = Bindings.createBooleanBinding(
                () -> format.get() == CardFormat.RFID48 && !count.get().fits(), format, count);
    }

    public ReadOnlyObjectProperty<CardCapacity> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The layout of the key. */
    public ObjectProperty<CardFormat> formatProperty() {
        return format;
    }

    /** Whether the doors may be more than the layout holds. */
    public BooleanBinding isTight() {
        return isTight;
    }

    /** How many common doors to leave out so that the rest fits; 0 where that would not help. */
    public int surplusDoors() {
        return count.get().remedy() instanceof CardCapacity.Remedy.DropDoors(int doors) ? doors : 0;
    }

    /** Leaves out the common doors that are too many. */
    public void dropDoors() {
        int surplus = surplusDoors();
        if (surplus > 0) {
            drop.accept(surplus);
        }
    }

    /** Takes the layout of more capacity. */
    public void useTlCode() {
        format.set(CardFormat.TL_CODE);
    }

    /** Takes the layout for normal guests again. */
    public void useRfid48() {
        format.set(CardFormat.RFID48);
    }

    public void count(Collection<Entrance> rooms, int commonDoors) {
        count(CardCapacity.of(rooms, commonDoors));
    }

    void count(CardCapacity counted) {
        count.set(counted);
    }
}

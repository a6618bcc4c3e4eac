package app.keydesk.ui.demo;

import app.keydesk.desk.FaultPlay.Fault;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** One fault of the whole house: played or not, begun and ended in one press. */
public final class HouseFault {
    private final Fault fault;
    private final Consumer<Boolean> change;
    private final ReadOnlyBooleanWrapper isPlayed = new ReadOnlyBooleanWrapper();

    HouseFault(Fault fault, Consumer<Boolean> change) {
        this.fault = fault;
        this.change = change;
    }

    public Fault fault() {
        return fault;
    }

    public ReadOnlyBooleanProperty playedProperty() {
        return isPlayed.getReadOnlyProperty();
    }

    /** Begins it, or ends it. */
    public void press() {
        change.accept(!isPlayed.get());
    }

    void set(boolean isNow) {
        isPlayed.set(isNow);
    }
}

package app.keydesk.ui.demo;

import app.keydesk.desk.FaultPlay;
import app.keydesk.desk.FaultPlay.AtEncoder;
import app.keydesk.desk.FaultPlay.Outcome;
import app.keydesk.hotel.EncoderId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is played at one encoder: how its next card ends, and whether it is switched off. */
public final class EncoderFault {
    private final EncoderId id;
    private final String name;
    private final FaultPlay play;
    private final Consumer<Runnable> change;
    private final ReadOnlyBooleanWrapper isOff = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> nextWriting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> nextReading = new ReadOnlyObjectWrapper<>();

    EncoderFault(AtEncoder now, FaultPlay play, Consumer<Runnable> change) {
        this.id = now.id();
        this.name = now.name();
        this.play = play;
        this.change = change;
    }

    public EncoderId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ReadOnlyBooleanProperty offProperty() {
        return isOff.getReadOnlyProperty();
    }

    /** Null: as usual. */
    public ReadOnlyObjectProperty<@Nullable Outcome> nextWritingProperty() {
        return nextWriting.getReadOnlyProperty();
    }

    /** Null: as usual. */
    public ReadOnlyObjectProperty<@Nullable Outcome> nextReadingProperty() {
        return nextReading.getReadOnlyProperty();
    }

    /** Switches it off, or on again. */
    public void pressOff() {
        boolean isNow = !isOff.get();
        change.accept(() -> play.setEncoderOff(id, isNow));
    }

    /** Null ends it. */
    public void chooseWriting(@Nullable Outcome outcome) {
        if (outcome != nextWriting.get()) {
            change.accept(() -> play.setNextWriting(id, outcome));
        }
    }

    /** Null ends it. */
    public void chooseReading(@Nullable Outcome outcome) {
        if (outcome != nextReading.get()) {
            change.accept(() -> play.setNextReading(id, outcome));
        }
    }

    void set(AtEncoder now) {
        isOff.set(now.isOff());
        nextWriting.set(now.nextWriting());
        nextReading.set(now.nextReading());
    }
}

package app.keydesk.ui.controls;

import app.keydesk.desk.Board;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which encoder writes or reads cards at this desk. */
public final class EncoderPickViewModel {
    private final ObservableList<Encoder> encoders = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Encoder> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();

    /** Somebody tried without one, or passed the choice by. */
    public void ask() {
        asked.set(true);
    }

    /** Whether one is chosen; where none is, it is said at the choice. */
    public boolean isChosen() {
        ask();
        return chosen.get() != null;
    }

    /** {@code then}: somebody was asked for an encoder, and chose one. */
    public void onAnswer(Runnable then) {
        chosen.subscribe(encoder -> {
            if (encoder != null && asked.get()) {
                asked.set(false);
                then.run();
            }
        });
    }

    ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Whether it is to be said that none is chosen. */
    boolean isMissing() {
        return asked.get() && chosen.get() == null;
    }

    /** Offers these; the one used last, or the only one, is chosen unless somebody has chosen already. */
    public void fill(List<Encoder> all, Optional<EncoderId> remembered) {
        Encoder before = chosen.get();
        asked.set(false);
        encoders.setAll(all);
        if (before != null && all.contains(before)) {
            chosen.set(before);
            return;
        }
        all.stream()
                .filter(one -> remembered.filter(one.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
                .ifPresent(chosen::set);
    }

    public ObservableList<Encoder> encoders() {
        return encoders;
    }

    public ObjectProperty<@Nullable Encoder> chosenProperty() {
        return chosen;
    }

    public @Nullable EncoderId id() {
        Encoder encoder = chosen.get();
        return encoder == null ? null : encoder.id();
    }

    /** Offers the chosen encoder first next time; nothing where none is chosen. */
    public void remember(Board board, Work work, Consumer<Problem> failed) {
        EncoderId used = id();
        if (used != null) {
            work.run(
                    () -> {
                        board.rememberEncoder(used);
                        return used;
                    },
                    done -> {},
                    failed);
        }
    }

    /** What the chosen encoder is called; empty before one is chosen. */
    public ObservableValue<String> name() {
        return Bindings.createStringBinding(() -> nameOf(chosen.get()), chosen);
    }

    private static String nameOf(@Nullable Encoder encoder) {
        return encoder == null ? "" : encoder.name();
    }
}

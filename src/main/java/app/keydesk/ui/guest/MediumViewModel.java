package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Phones.Readiness;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Phone key or plastic card, and what is known of the guest's phone before a phone key is chosen. */
public final class MediumViewModel {
    /** What stands between a guest and a phone key. */
    public enum PhoneAdvice {
        READY,
        NOT_SET_UP,
        NEW_GUEST,
        NO_IDENTITY,
        ASKING
    }

    /** More cards than anybody hands out for one key; a group has its own form. */
    public static final int MOST_CARDS = 9;

    private final ObjectProperty<Medium> medium = new SimpleObjectProperty<>(Medium.CARD);
    private final ObservableList<Encoder> encoders = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Encoder> encoder = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> cards = new SimpleObjectProperty<>(1);
    private final BooleanProperty keyMayWait = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<PhoneAdvice> advice = new ReadOnlyObjectWrapper<>(PhoneAdvice.NEW_GUEST);

    public MediumViewModel(GuestFieldViewModel guest, List<Encoder> all, @Nullable EncoderId remembered) {
        encoders.setAll(all);
        all.stream()
                .filter(one -> one.id().equals(remembered))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
                .ifPresent(encoder::set);
        advice.bind(
                Bindings.createObjectBinding(() -> advice(guest), guest.knownProperty(), guest.readinessProperty()));
    }

    /** Keeps the chosen encoder for the next key. */
    void remember(Board board, Work work, Consumer<Problem> failed) {
        EncoderId chosen = encoderId();
        if (chosen != null) {
            work.run(
                    () -> {
                        board.rememberEncoder(chosen);
                        return chosen;
                    },
                    done -> {},
                    failed);
        }
    }

    public ObjectProperty<Medium> mediumProperty() {
        return medium;
    }

    public boolean isCard() {
        return medium.get() == Medium.CARD;
    }

    public ObservableList<Encoder> encoders() {
        return encoders;
    }

    /** The encoder chosen; at first the one that this desk used last, or the only one. */
    public ObjectProperty<@Nullable Encoder> encoderProperty() {
        return encoder;
    }

    public @Nullable EncoderId encoderId() {
        Encoder chosen = encoder.get();
        return isCard() && chosen != null ? chosen.id() : null;
    }

    /** What the chosen encoder is called; empty before one is chosen. */
    public ObservableValue<String> encoderName() {
        return Bindings.createStringBinding(() -> nameOf(encoder.get()), encoder);
    }

    private static String nameOf(@Nullable Encoder one) {
        return one == null ? "" : one.name();
    }

    /** The encoders that are not the chosen one, each offered in one press after a failure. */
    public List<Encoder> otherEncoders() {
        return encoders.stream().filter(one -> !one.equals(encoder.get())).toList();
    }

    /** How many cards of the key are written, one after another; at least 1. */
    public ObjectProperty<Integer> cardsProperty() {
        return cards;
    }

    /** Cards to write after the first one. */
    int moreCards() {
        return isCard() ? cards.get() - 1 : 0;
    }

    public ReadOnlyObjectProperty<PhoneAdvice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The person accepts that the key waits until the guest's phone is set up. */
    public BooleanProperty keyMayWaitProperty() {
        return keyMayWait;
    }

    /** Whether a phone key may be issued: the first key of a stay needs a phone that is set up, or a person's word. */
    public boolean allowsPhone(boolean isFirstOfStay) {
        return switch (advice.get()) {
            case READY -> true;
            case NO_IDENTITY -> false;
            case NOT_SET_UP, NEW_GUEST, ASKING -> !isFirstOfStay || keyMayWait.get();
        };
    }

    private static PhoneAdvice advice(GuestFieldViewModel guest) {
        Readiness readiness = guest.readinessProperty().get();
        if (guest.knownProperty().get() == null) {
            return PhoneAdvice.NEW_GUEST;
        }
        if (readiness == null) {
            return PhoneAdvice.ASKING;
        }
        if (!readiness.hasIdentity()) {
            return PhoneAdvice.NO_IDENTITY;
        }
        return readiness.isReady() ? PhoneAdvice.READY : PhoneAdvice.NOT_SET_UP;
    }
}

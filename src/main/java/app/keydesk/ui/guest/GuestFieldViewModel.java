package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Phones.Readiness;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Whose key: somebody known, found while the name is typed, or somebody new with name, e-mail and phone number. */
public final class GuestFieldViewModel {
    private static final int MOST_SUGGESTIONS = 8;

    private final Board board;
    private final Phones phones;
    private final Work work;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper preset = new ReadOnlyStringWrapper("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phoneNumber = new SimpleStringProperty("");
    private final ObservableList<Guest> suggestions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Guest> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Readiness> readiness = new ReadOnlyObjectWrapper<>();
    private int search;

    public GuestFieldViewModel(Board board, Phones phones, Work work) {
        this.board = board;
        this.phones = phones;
        this.work = work;
        name.addListener((property, before, typed) -> typed(typed));
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty phoneNumberProperty() {
        return phoneNumber;
    }

    /** Known guests that fit what is typed; empty once somebody is chosen. */
    public ObservableList<Guest> suggestions() {
        return suggestions;
    }

    /** The known guest; null for a new one. */
    public ReadOnlyObjectProperty<@Nullable Guest> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Whether a key would reach the known guest's phone; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable Readiness> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    public void choose(Guest guest) {
        search++;
        suggestions.clear();
        known.set(guest);
        name.set(guest.fullName());
        email.set(guest.email() == null ? "" : guest.email());
        phoneNumber.set(guest.phoneNumber() == null ? "" : guest.phoneNumber());
        readiness.set(null);
        refreshReadiness();
    }

    /** A name to start from, to be typed over. */
    public void preset(String text) {
        name.set(text);
        search++;
        suggestions.clear();
        preset.set(text);
    }

    /** The last text to be typed over; the view selects it. */
    ReadOnlyStringProperty presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** Somebody may have been removed or renamed meanwhile: nobody is offered, or taken, who is not known any more. */
    public void lookAgain() {
        Guest guest = known.get();
        if (guest != null) {
            work.run(
                    () -> board.guest(guest.id()).map(GuestDetails::guest),
                    now -> meanwhile(guest, now),
                    problem -> {}); // the desk itself checks once more before it sends
        } else if (!suggestions.isEmpty()) {
            search(name.get());
        }
    }

    private void meanwhile(Guest guest, Optional<Guest> now) {
        if (!guest.equals(known.get()) || now.equals(Optional.of(guest))) {
            return;
        }
        if (now.isPresent()) {
            choose(now.get());
        } else {
            known.set(null);
            readiness.set(null);
            email.set(""); // whose data were removed is not kept in a form either
            phoneNumber.set("");
        }
    }

    /** Asks again for the known guest's phones; call every few seconds while the form is shown. */
    public void refreshReadiness() {
        Guest guest = known.get();
        if (guest != null) {
            work.run(() -> phones.readiness(guest.id()), found -> ready(guest, found), this::searchFailed);
        }
    }

    public GuestChoice choice() {
        Guest guest = known.get();
        if (guest != null) {
            return new GuestChoice.Known(guest.id());
        }
        return new GuestChoice.New(name.get().strip(), orNull(email.get()), orNull(KeyForm.plain(phoneNumber.get())));
    }

    private void typed(String text) {
        Guest guest = known.get();
        if (guest != null && !guest.fullName().equals(text)) {
            known.set(null);
            readiness.set(null);
        }
        if (known.get() == null) {
            search(text);
        }
    }

    private void search(String text) {
        int mine = ++search;
        if (text.isBlank()) {
            suggestions.clear();
            return;
        }
        work.run(
                () -> board.findGuests(text.strip(), MOST_SUGGESTIONS),
                found -> {
                    if (mine == search && !suggestions.equals(found)) {
                        suggestions.setAll(found);
                    }
                },
                this::searchFailed);
    }

    private void ready(Guest guest, Readiness found) {
        if (guest.equals(known.get())) {
            readiness.set(found);
        }
    }

    /** A search that fails leaves the person typing somebody new, which is always possible. */
    private void searchFailed(Problem problem) {
        suggestions.setAll(List.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

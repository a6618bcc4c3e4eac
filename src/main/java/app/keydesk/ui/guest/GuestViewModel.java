package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Phones.Readiness;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.NoticeTexts;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A guest: how to reach them, their phones and whether a key would reach one, and their keys. */
public final class GuestViewModel {
    private final Board board;
    private final Phones phones;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final Registration changes;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reach = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stay = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<PhoneLine> phoneLines = FXCollections.observableArrayList();
    private final ObservableList<KeyLine> keys = FXCollections.observableArrayList();
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private @Nullable AcsUserId guest;
    private int asked;

    /** @param isReady whether a key would reach it now */
    public record PhoneLine(String id, String name, boolean isReady, String word) {}

    public GuestViewModel(Board board, Phones phones, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.phones = phones;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        changes = board.onChange(changed -> work.later(() -> changed(changed)));
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Mail and phone number, as far as they are known. */
    public ReadOnlyStringProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** The stay by the guest's live keys; a sentence that there is none otherwise. */
    public ReadOnlyStringProperty stayProperty() {
        return stay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ObservableList<PhoneLine> phones() {
        return phoneLines;
    }

    /** Newest first. */
    public ObservableList<KeyLine> keys() {
        return keys;
    }

    public ObservableList<Act> acts() {
        return acts;
    }

    public void show(AcsUserId id) {
        guest = id;
        said.set(Said.NOTHING);
        read();
        refreshPhones();
    }

    /** Asks Seam for the guest's phones; call every few seconds while the guest is shown. */
    public void refreshPhones() {
        AcsUserId wanted = guest;
        if (wanted != null) {
            work.run(
                    () -> phones.readiness(wanted),
                    found -> {
                        if (wanted.equals(guest)) {
                            draw(found);
                        }
                    },
                    this::failed);
        }
    }

    public void openKey(KeyLine key) {
        navigator.go(new Destination.Key(key.id()));
    }

    public void back() {
        navigator.back();
    }

    public void close() {
        changes.close();
    }

    private void changed(Changes changed) {
        if (guest != null
                && (changed.isWhole()
                        || changed.guests().contains(guest)
                        || !changed.keys().isEmpty())) {
            read();
        }
    }

    private record Found(GuestDetails details, HotelTime time, List<KeyLine> keys) {}

    private void read() {
        AcsUserId wanted = guest;
        if (wanted == null) {
            return;
        }
        int mine = ++asked;
        work.run(
                () -> board.guest(wanted).map(this::found),
                found -> {
                    if (mine == asked) {
                        draw(found);
                    }
                },
                this::failed);
    }

    private Found found(GuestDetails details) {
        HotelTime time = words.time(board.settings().zone());
        List<KeyLine> lines = details.keys().stream()
                .map(key -> KeyLine.of(key, board.roomNumbers(key), words.shared(), time))
                .toList();
        return new Found(details, time, lines);
    }

    private void draw(Optional<Found> found) {
        if (found.isEmpty()) {
            name.set("");
            reach.set("");
            stay.set("");
            keys.clear();
            acts.clear();
            said.set(Said.warning(words.own().get("guest.gone")));
            return;
        }
        GuestDetails details = found.get().details();
        Guest person = details.guest();
        name.set(person.fullName());
        reach.set(Stream.of(person.email(), person.phoneNumber())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
        stay.set(stay(details.keys(), found.get().time()));
        keys.setAll(found.get().keys());
        if (!person.notices().isEmpty()) {
            said.set(Said.warning(new NoticeTexts(words.shared()).sentences(person.notices())));
        }
        drawActs(person.id());
    }

    private String stay(List<KeyRow> rows, HotelTime time) {
        List<KeyRow> live = rows.stream()
                .filter(key -> key.state().isLive() && key.endsAt() != null)
                .toList();
        if (live.isEmpty()) {
            return words.own().get("guest.no-stay");
        }
        String end = time.dayAndTime(Collections.max(
                live.stream().map(key -> Objects.requireNonNull(key.endsAt())).toList()));
        return live.stream().allMatch(KeyRow::isToCome)
                ? words.own().get("guest.stay-from", time.dayAndTime(firstStart(live)), end)
                : words.own().get("guest.stay-until", end);
    }

    /** Of keys that are to come: they all have a start. */
    private static Instant firstStart(List<KeyRow> keys) {
        return Collections.min(keys.stream()
                .map(key -> Objects.requireNonNull(key.credential().startsAt()))
                .toList());
    }

    private void draw(Readiness found) {
        List<PhoneLine> lines = new ArrayList<>();
        for (Phone phone : found.phones()) {
            lines.add(new PhoneLine(
                    phone.id().value(),
                    phone.name(),
                    phone.isReady(),
                    words.own().get(phone.isReady() ? "guest.phone.ready" : "guest.phone.not-ready")));
        }
        phoneLines.setAll(lines);
    }

    private void drawActs(AcsUserId id) {
        acts.setAll(
                act("invite", new Destination.Invite(id)),
                act("lost-phone", new Destination.LostPhone(id)),
                act("held", new Destination.Held(id)),
                act("remove-guest", new Destination.RemoveGuest(id)));
    }

    private Act act(String id, Destination to) {
        return new Act(id, words.own().get("act." + id), () -> navigator.go(to));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}

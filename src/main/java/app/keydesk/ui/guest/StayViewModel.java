package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.StayStrip;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A room's stay: who has which keys now, which keys there were, and what can be done next. */
public final class StayViewModel {
    private final Board board;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final Registration changes;
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kind = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RoomState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper expected = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<KeyLine> liveKeys = FXCollections.observableArrayList();
    private final ObservableList<KeyLine> earlierKeys = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable StayStrip> strip = new ReadOnlyObjectWrapper<>();
    private @Nullable EntranceId room;
    private @Nullable List<CredentialId> saidOf;
    private int asked;

    public StayViewModel(Board board, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        changes = board.onChange(changed -> work.later(() -> changed(changed)));
    }

    public ReadOnlyStringProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** "Room", "Suite with 501, 502", "Room, connects with 412": empty before a room is shown. */
    public ReadOnlyStringProperty kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RoomState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Who is to come by the PMS and has no key of the room yet; empty for nobody. */
    ReadOnlyStringProperty expectedProperty() {
        return expected.getReadOnlyProperty();
    }

    /** Whether the room has a live key: then another key is what is offered first. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** What has just happened here. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The days around today; null before a room is shown. */
    public ReadOnlyObjectProperty<@Nullable StayStrip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** The first key of the stay first. */
    public ObservableList<KeyLine> liveKeys() {
        return liveKeys;
    }

    /** Newest first. */
    public ObservableList<KeyLine> earlierKeys() {
        return earlierKeys;
    }

    public void show(EntranceId id, Said last) {
        if (!id.equals(room)) {
            clear();
        }
        room = id;
        said.set(last);
        saidOf = null;
        read();
    }

    public void newStay() {
        go(Destination.NewStay::new);
    }

    public void anotherKey() {
        go(live.get() ? Destination.AnotherKey::new : Destination.NewStay::new);
    }

    /** To what was there before; where the stay has all the room, to the list. */
    public void back() {
        navigator.back();
    }

    public void checkOut() {
        go(Destination.CheckOut::new);
    }

    public void group() {
        go(id -> new Destination.Group(List.of(id)));
    }

    public void moveRoom() {
        go(Destination.MoveRoom::new);
    }

    public void openKey(KeyLine key) {
        navigator.go(new Destination.Key(key.id()));
    }

    public void openGuest(KeyLine key) {
        if (key.guestId() != null) {
            navigator.go(new Destination.Person(key.guestId()));
        }
    }

    public void stopKey(KeyLine key) {
        navigator.go(new Destination.StopKeys(List.of(key.id())));
    }

    public void changeKey(KeyLine key) {
        navigator.go(new Destination.ChangeKey(key.id()));
    }

    public void lostKey(KeyLine key) {
        navigator.go(new Destination.LostKey(key.id()));
    }

    public void lostPhone(KeyLine key) {
        if (key.guestId() != null) {
            navigator.go(new Destination.LostPhone(key.guestId()));
        }
    }

    public void close() {
        changes.close();
    }

    private void go(Function<EntranceId, Destination> to) {
        if (room != null) {
            navigator.go(to.apply(room));
        }
    }

    private void changed(Changes changed) {
        if (room != null && (changed.isWhole() || changed.rooms().contains(room))) {
            read();
        }
    }

    private void read() {
        EntranceId wanted = room;
        if (wanted == null) {
            return;
        }
        int mine = ++asked;
        work.run(
                () -> board.room(wanted).map(details -> new Shown(details, board.settings(), board.now())),
                found -> {
                    if (mine == asked) {
                        draw(found);
                    }
                },
                this::failed);
    }

    private record Shown(RoomDetails room, HotelSettings settings, Instant now) {}

    private void draw(Optional<Shown> found) {
        if (found.isEmpty()) {
            clear();
            said.set(Said.warning(words.own().get("stay.no-room")));
            return;
        }
        RoomDetails details = found.get().room();
        HotelSettings settings = found.get().settings();
        HotelTime time = words.time(settings.zone());
        number.set(details.entrance().roomNumber().text());
        kind.set(kind(details.entrance().roomNumber().text(), settings.roomGroups()));
        state.set(details.tile().state());
        expected.set(expected(details.tile().expected()));
        outdate(details.liveKeys().stream().map(KeyRow::id).toList());
        liveKeys.setAll(lines(details.liveKeys().reversed(), time));
        earlierKeys.setAll(lines(
                details.keys().stream().filter(key -> !key.state().isLive()).toList(), time));
        strip.set(StayStrip.of(details.keys(), found.get().now(), words.shared(), time));
        live.set(!liveKeys.isEmpty());
    }

    /** That something still waits is true of the keys it was said of: once they are others, it has come. */
    private void outdate(List<CredentialId> live) {
        if (saidOf == null) {
            saidOf = live;
        } else if (!live.equals(saidOf) && said.get().tone() == Said.Tone.WARNING) {
            said.set(Said.NOTHING);
        }
    }

    private String expected(List<String> names) {
        return names.isEmpty() ? "" : words.own().get("stay.expected", String.join(", ", names));
    }

    private List<KeyLine> lines(List<KeyRow> keys, HotelTime time) {
        return keys.stream().map(key -> KeyLine.of(key, words.shared(), time)).toList();
    }

    private String kind(String roomNumber, List<RoomGroup> groups) {
        return groups.stream()
                .filter(group -> group.roomNumbers().contains(roomNumber))
                .findFirst()
                .map(group -> words.own()
                        .get(
                                "stay.kind." + group.kind().name(),
                                String.join(
                                        ", ",
                                        group.roomNumbers().stream()
                                                .filter(one -> !one.equals(roomNumber))
                                                .toList())))
                .orElse(words.own().get("stay.kind.ROOM"));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }

    private void clear() {
        number.set("");
        kind.set("");
        state.set(null);
        expected.set("");
        live.set(false);
        strip.set(null);
        liveKeys.clear();
        earlierKeys.clear();
    }
}

package app.keydesk.ui.move;

import app.keydesk.desk.Board;
import app.keydesk.desk.Issuing;
import app.keydesk.desk.Moving;
import app.keydesk.desk.Moving.Move;
import app.keydesk.desk.Moving.Mover;
import app.keydesk.desk.Moving.NewKeys;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.StayWindow;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.CapacityViewModel;
import app.keydesk.ui.controls.DefaultDoors;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** A move to another room: where to, and what becomes of every key of the old room. */
public final class MoveViewModel {
    private final MoveDesk desk;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final DefaultDoors doors;
    private final StringProperty roomNumber = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper oldNumber = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper roomProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Entrance> target = new ReadOnlyObjectWrapper<>();
    private final FatesViewModel fates;
    private final ObservableList<KeyLine> losers = FXCollections.observableArrayList();
    private boolean isWanted;
    private @Nullable Found start;
    private @Nullable EntranceId from;
    private int asked;

    /** What a move asks of the desk. */
    public record MoveDesk(Board board, Moving moving, Issuing issuing) {}

    public MoveViewModel(MoveDesk desk, Work work, Words words, Navigator navigator) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        fates = new FatesViewModel(words.own());
        doors = new DefaultDoors(desk.board(), work, run::failed);
        roomNumber.addListener((property, before, typed) -> find(typed));
    }

    public WorkRunViewModel run() {
        return run;
    }

    public EncoderPickViewModel encoder() {
        return encoder;
    }

    /** How full each of the new keys gets. */
    public CapacityViewModel capacity() {
        return doors.capacity();
    }

    /** The number of the room that is left; empty until it is read. */
    public ReadOnlyStringProperty oldNumberProperty() {
        return oldNumber.getReadOnlyProperty();
    }

    /** The new room's number as it is typed. */
    public StringProperty roomNumberProperty() {
        return roomNumber;
    }

    /** The sentence beside the number; empty when it names a room. */
    public ReadOnlyStringProperty roomProblemProperty() {
        return roomProblem.getReadOnlyProperty();
    }

    /** The new room; null while none is named. */
    public ReadOnlyObjectProperty<@Nullable Entrance> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The keys of the old room. */
    public FatesViewModel fates() {
        return fates;
    }

    /** The live keys of the new room, which would stop. */
    public ObservableList<KeyLine> losers() {
        return losers;
    }

    public void show(EntranceId room) {
        from = room;
        run.reset();
        oldNumber.set("");
        roomNumber.set("");
        roomProblem.set("");
        fates.fill(List.of());
        work.run(() -> look(room), this::draw, run::failed);
    }

    /** Moves; while the new room is still looked at, as soon as that is known to cost nobody a key. */
    public void move() {
        Entrance to = target.get();
        EntranceId old = from;
        String oldRoom = oldNumber.get();
        Found found = start;
        boolean isComplete = check();
        isWanted = isComplete && to == null;
        if (!isComplete
                || to == null
                || old == null
                || found == null
                || !run.readyBinding().get()) {
            return;
        }
        List<CredentialId> accepted = losers.stream().map(KeyLine::id).toList();
        List<Mover> movers = fates.movers();
        EncoderId writes = needsCard() ? encoder.id() : null;
        encoder.remember(desk.board(), work, run::failed);
        run.start(
                told -> desk.moving()
                        .move(
                                new Move(
                                        old,
                                        to.id(),
                                        new NewKeys(
                                                found.window(),
                                                doors.commonDoors(List.of(to.id())),
                                                doors.capacity()
                                                        .formatProperty()
                                                        .get(),
                                                writes),
                                        movers,
                                        accepted),
                                told),
                () -> navigator.finish(
                        to.id(), Said.done(fates.done(oldRoom, to.roomNumber().text()))),
                live -> losers.setAll(lines(live, found.settings())));
    }

    public void back() {
        navigator.back();
    }

    /** Says at each field what is missing. */
    private boolean check() {
        if (roomNumber.get().isBlank()) {
            roomProblem.set(words.own().get("move.no-room"));
        }
        boolean isMove = fates.check();
        boolean hasEncoder = !needsCard() || encoder.isChosen();
        return isMove && hasEncoder && roomProblem.get().isEmpty();
    }

    private boolean needsCard() {
        return fates.needsCardProperty().get();
    }

    private record Found(
            List<KeyRow> movers,
            StayWindow window,
            List<Entrance> doors,
            HotelSettings settings,
            List<Encoder> encoders,
            Optional<EncoderId> remembered) {}

    private Found look(EntranceId room) {
        Board board = desk.board();
        List<KeyRow> movers = desk.moving().movers(room);
        Instant now = board.now();
        Instant end = movers.stream()
                .map(KeyRow::endsAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .filter(now::isBefore)
                .orElse(now.plusSeconds(86_400));
        return new Found(
                movers,
                new StayWindow(now, end),
                board.doors(),
                board.settings(),
                board.encoders(),
                board.rememberedEncoder());
    }

    private void draw(Found found) {
        start = found;
        found.doors().stream()
                .filter(door -> door.id().equals(from))
                .forEach(door -> oldNumber.set(door.roomNumber().text()));
        encoder.fill(found.encoders(), found.remembered());
        capacity().formatProperty().set(format(found.movers()));
        doors.opens(List.of());
        fates.fill(lines(found.movers(), found.settings()));
        if (fates.rows().isEmpty()) {
            run.say(Said.warning(words.own().get("move.no-keys")));
        }
        find(roomNumber.get()); // a fast hand has typed it already
    }

    /** The larger layout where one of the keys has it. */
    private static CardFormat format(List<KeyRow> keys) {
        return keys.stream().anyMatch(row -> row.cardFormat() == CardFormat.TL_CODE)
                ? CardFormat.TL_CODE
                : CardFormat.RFID48;
    }

    private void find(String typed) {
        Found found = start;
        int mine = ++asked;
        losers.clear();
        target.set(null);
        isWanted = false;
        if (found == null || typed.isBlank()) {
            roomProblem.set("");
            return;
        }
        Optional<Entrance> room = found.doors().stream()
                .filter(door -> door.isRoom() && door.roomNumber().text().equalsIgnoreCase(typed.strip()))
                .findFirst();
        boolean isSame = room.isPresent() && room.get().id().equals(from);
        roomProblem.set(
                isSame
                        ? words.own().get("move.same-room")
                        : room.isEmpty() ? words.own().get("move.no-such-room") : "");
        if (room.isEmpty() || isSame) {
            return;
        }
        work.run(
                () -> lines(desk.issuing().liveKeys(List.of(room.get().id())).keys(), found.settings()),
                live -> {
                    if (mine == asked) {
                        losers.setAll(live);
                        target.set(room.get());
                        doors.opens(List.of(List.of(room.get())));
                        if (isWanted && live.isEmpty()) {
                            move();
                        }
                    }
                },
                run::failed);
    }

    private List<KeyLine> lines(List<KeyRow> keys, HotelSettings settings) {
        return keys.stream()
                .map(row -> KeyLine.of(row, words.shared(), words.time(settings.zone())))
                .toList();
    }
}

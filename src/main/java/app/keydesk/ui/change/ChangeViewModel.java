package app.keydesk.ui.change;

import app.keydesk.desk.Board;
import app.keydesk.desk.Revising;
import app.keydesk.desk.Revising.Companions;
import app.keydesk.desk.Revising.Revision;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.StayWindow;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.DoorsViewModel;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTick;
import app.keydesk.ui.controls.StayTimesViewModel;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** New dates, doors or rooms for a key, and the same dates for the companions that are ticked. */
public final class ChangeViewModel {
    private final Board board;
    private final Revising revising;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final FormProblems problems;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final ReadOnlyObjectWrapper<@Nullable ChangeForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper needsCard = new ReadOnlyBooleanWrapper();
    private final ObservableList<KeyLine> losers = FXCollections.observableArrayList();
    private @Nullable CredentialId key;

    public ChangeViewModel(Board board, Revising revising, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.revising = revising;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        problems = new FormProblems(words.shared());
    }

    public WorkRunViewModel run() {
        return run;
    }

    public FormProblems problems() {
        return problems;
    }

    public EncoderPickViewModel encoder() {
        return encoder;
    }

    /** Null until the key was read. */
    public ReadOnlyObjectProperty<@Nullable ChangeForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Whether a card must come back to the encoder for the change to reach it. */
    public ReadOnlyBooleanProperty needsCardProperty() {
        return needsCard.getReadOnlyProperty();
    }

    /** Keys of rooms that the change adds, which would stop; empty for a change within the stay. */
    public ObservableList<KeyLine> losers() {
        return losers;
    }

    public void show(CredentialId id) {
        key = id;
        run.reset();
        problems.clear();
        losers.clear();
        form.set(null);
        work.run(() -> look(id), this::draw, run::failed);
    }

    /** Sends the change; where it would stop other keys it names them first and waits for a second press. */
    public void change() {
        ChangeForm filled = form.get();
        if (filled == null || !check(filled) || !run.readyBinding().get()) {
            return;
        }
        List<CredentialId> accepted = losers.stream().map(KeyLine::id).toList();
        Revision revision = revision(filled, accepted);
        List<Entrance> rooms = filled.doors().chosenRooms();
        work.run(
                () -> lines(revising.losers(revision), rooms, filled.time()),
                found -> {
                    if (accepted.containsAll(found.stream().map(KeyLine::id).toList())) {
                        run.start(
                                told -> revising.revise(revision, told),
                                words.own()
                                        .get(
                                                "change.done",
                                                revision.companions().size() + 1),
                                live -> losers.setAll(lines(live, rooms, filled.time())));
                    } else {
                        losers.setAll(found);
                        run.say(Said.warning(words.own().get("change.stops", found.size())));
                    }
                },
                run::failed);
    }

    public void back() {
        navigator.back();
    }

    private record Found(
            Companions companions,
            HotelSettings settings,
            List<Entrance> doors,
            List<Encoder> encoders,
            Optional<EncoderId> remembered,
            Instant now) {}

    private Found look(CredentialId id) {
        return new Found(
                revising.companions(id),
                board.settings(),
                board.doors(),
                board.encoders(),
                board.rememberedEncoder(),
                board.now());
    }

    private void draw(Found found) {
        HotelTime time = words.time(found.settings().zone());
        Credential credential = found.companions().key().credential();
        List<Entrance> rooms = found.doors().stream()
                .filter(door -> door.isRoom() && credential.guestEntranceIds().contains(door.id()))
                .toList();
        if (rooms.isEmpty()) {
            run.say(Said.warning(words.own().get("change.no-room")));
            return;
        }
        StayTimesViewModel times = new StayTimesViewModel(
                found.settings(), found.now(), words.own().locale());
        if (credential.startsAt() != null && credential.endsAt() != null) {
            times.change(new StayWindow(credential.startsAt(), credential.endsAt()));
        }
        DoorsViewModel doors = new DoorsViewModel(board, work, run::failed);
        doors.fill(rooms.getFirst(), found.doors(), found.settings().roomGroups(), losers::clear);
        doors.adopt(credential.guestEntranceIds(), credential.commonEntranceIds());
        doors.capacity().formatProperty().set(found.companions().key().cardFormat());
        List<KeyTick> companions = found.companions().others().stream()
                .map(row -> new KeyTick(KeyLine.of(row, words.shared(), time), true))
                .toList();
        List<RoomNumber> numbers = rooms.stream().map(Entrance::roomNumber).toList();
        KeyLine line = KeyLine.of(found.companions().key(), numbers, words.shared(), time);
        companions.forEach(tick -> tick.tickedProperty().subscribe(() -> countCards(line, companions)));
        countCards(line, companions);
        encoder.fill(found.encoders(), found.remembered());
        form.set(new ChangeForm(line, times, doors, companions, time, found.now()));
    }

    private void countCards(KeyLine line, List<KeyTick> companions) {
        needsCard.set(line.medium() == Medium.CARD
                || companions.stream()
                        .anyMatch(tick -> tick.isTicked() && tick.line().medium() == Medium.CARD));
    }

    private boolean check(ChangeForm filled) {
        problems.clear();
        problems.addTimes(filled.times());
        new KeyForm(
                        filled.line().guestId(),
                        filled.line().who(),
                        "",
                        "",
                        filled.doors().chosenRooms(),
                        filled.times().from(),
                        filled.times().until(),
                        needsCard.get() ? Medium.CARD : Medium.PHONE,
                        encoder.id())
                .check(filled.now(), filled.time().zone())
                .forEach(problems::add);
        if (needsCard.get()) {
            encoder.ask();
            encoder.remember(board, work, run::failed);
        }
        return problems.isEmpty();
    }

    private Revision revision(ChangeForm filled, List<CredentialId> accepted) {
        return new Revision(
                Objects.requireNonNull(key),
                StayWindow.of(
                        Objects.requireNonNull(filled.times().from()),
                        Objects.requireNonNull(filled.times().until()),
                        filled.time().zone()),
                filled.doors().chosenRoomIds(),
                filled.doors().chosenCommonIds(),
                needsCard.get() ? encoder.id() : null,
                filled.doors().capacity().formatProperty().get(),
                filled.companions().stream()
                        .filter(KeyTick::isTicked)
                        .map(tick -> tick.line().id())
                        .toList(),
                accepted);
    }

    private List<KeyLine> lines(List<KeyRow> rows, List<Entrance> rooms, HotelTime time) {
        return rows.stream()
                .map(row -> KeyLine.among(rooms, row, words.shared(), time))
                .toList();
    }
}

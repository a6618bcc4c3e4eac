package app.keydesk.ui.credential;

import app.keydesk.desk.Board;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Issuing;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.AfterOutage;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.RunViewModel;
import app.keydesk.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One key: what is known of it in each place, its doors and times, where it came from, and what can be done with it. */
public final class CredentialViewModel {
    private final Board board;
    private final Issuing issuing;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final Registration changes;
    private final AfterOutage after;
    private final Registration following;
    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<@Nullable KeyFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyStringWrapper encoderName = new ReadOnlyStringWrapper("");
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private @Nullable CredentialId key;
    private int asked;

    public CredentialViewModel(
            Board board, Issuing issuing, OutageDesk outages, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.issuing = issuing;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new RunViewModel(work);
        after = new AfterOutage(work, words, said);
        following = after.follow(outages);
        changes = board.onChange(changed -> work.later(() -> changed(changed)));
    }

    /** Null before a key is shown, and for one that the cache does not hold. */
    public ReadOnlyObjectProperty<@Nullable KeyFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What can be done with a live key; a card that waits is written first of all. */
    public ObservableList<Act> acts() {
        return acts;
    }

    public RunViewModel progress() {
        return run;
    }

    /** The encoder that a card is being written on. */
    public ReadOnlyStringProperty encoderNameProperty() {
        return encoderName.getReadOnlyProperty();
    }

    public void show(CredentialId id) {
        if (!id.equals(key)) {
            facts.set(null);
            said.set(Said.NOTHING);
            acts.clear();
        }
        key = id;
        read();
    }

    public void open(KeyLine other) {
        navigator.go(new Destination.Key(other.id()));
    }

    public void back() {
        navigator.back();
    }

    public void close() {
        changes.close();
        following.close();
    }

    private void changed(Changes changed) {
        if (key != null && (changed.isWhole() || changed.keys().contains(key))) {
            read();
        }
    }

    private void read() {
        CredentialId wanted = key;
        if (wanted == null) {
            return;
        }
        int mine = ++asked;
        work.run(
                () -> look(wanted),
                found -> {
                    if (mine == asked) {
                        draw(found);
                    }
                },
                this::failed);
    }

    private record Found(KeyDetails details, KeyFacts facts, List<Encoder> encoders) {}

    private Optional<Found> look(CredentialId wanted) {
        return board.key(wanted).map(details -> {
            HotelTime time = words.time(board.settings().zone());
            KeyFacts written = new KeyFactsWriter(words.own(), words.shared(), time, board.now())
                    .write(details, replaced(details));
            return new Found(details, written, board.encoders());
        });
    }

    private List<KeyRow> replaced(KeyDetails details) {
        KeyOrigin origin = details.row().origin();
        if (origin == null || !origin.isOverride()) {
            return List.of();
        }
        return origin.related().stream()
                .flatMap(id -> board.key(id).stream())
                .map(KeyDetails::row)
                .toList();
    }

    private void draw(Optional<Found> found) {
        if (found.isEmpty()) {
            facts.set(null);
            acts.clear();
            said.set(Said.warning(words.own().get("key.gone")));
            return;
        }
        facts.set(found.get().facts());
        acts.setAll(acts(found.get().details().row(), found.get().encoders()));
    }

    private List<Act> acts(KeyRow row, List<Encoder> encoders) {
        List<Act> list = new ArrayList<>();
        if (row.state() == KeyState.WAITING_FOR_CARD || row.state() == KeyState.NEEDS_ENCODING) {
            encoders.forEach(encoder -> list.add(new Act(
                    "write-on-" + encoder.id().value(),
                    words.own().get("act.write-card", encoder.name()),
                    () -> write(row.id(), encoder))));
        }
        if (row.state().isLive()) {
            list.add(act("receipt", new Destination.Receipt(row.id())));
            list.add(act("change-key", new Destination.ChangeKey(row.id())));
            list.add(act("stop-key", new Destination.StopKeys(List.of(row.id()))));
            list.add(lost(row));
        }
        if (row.credential().guestId() != null) {
            list.add(act("show-guest", new Destination.Person(row.credential().guestId())));
        }
        return list;
    }

    private Act lost(KeyRow row) {
        AcsUserId guest = row.credential().guestId();
        return row.medium() == Medium.PHONE && guest != null
                ? act("lost-phone", new Destination.LostPhone(guest))
                : act("lost-key", new Destination.LostKey(row.id()));
    }

    private Act act(String id, Destination to) {
        return new Act(id, words.own().get("act." + id), () -> navigator.go(to));
    }

    private void write(CredentialId id, Encoder encoder) {
        said.set(Said.NOTHING);
        encoderName.set(encoder.name());
        run.run(told -> issuing.encode(id, encoder.id(), told), this::written, this::failed);
    }

    private void written(IssueOutcome outcome) {
        switch (outcome) {
            case IssueOutcome.Issued issued -> said.set(Said.done(words.own().get("end.written")));
            case IssueOutcome.NotOnCard left ->
                said.set(Said.failed(words.own().get("end.not-written", words.problem(left.problem()))));
            case IssueOutcome.RoomChanged changed ->
                said.set(Said.warning(words.own().get("end.changed")));
            case IssueOutcome.Collided collided ->
                said.set(Said.warning(words.own().get("end.changed")));
            case IssueOutcome.NotIssued none -> failed(none.problem());
            case IssueOutcome.Uncertain unknown -> {
                said.set(Said.warning(words.own().get("end.uncertain")));
                after.unknown(unknown.work(), fate -> read());
            }
        }
        read();
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
        if (problem instanceof Problem.Offline) {
            after.notSent();
        }
    }
}

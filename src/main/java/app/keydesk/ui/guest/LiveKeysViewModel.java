package app.keydesk.ui.guest;

import app.keydesk.desk.Issuing.LiveKeys;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The live keys of the rooms that a form has chosen: those that stop, or those that the new key joins. */
final class LiveKeysViewModel {
    /** Nobody reads a change and presses in less. */
    private static final Duration TO_READ = Duration.ofSeconds(1);

    private final FormDesk desk;
    private final Work work;
    private final IssueRunViewModel run;
    private final ObservableList<KeyRow> keys = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(true);
    private Instant changedAt = Instant.EPOCH;
    private int asked;

    LiveKeysViewModel(FormDesk desk, Work work, IssueRunViewModel run) {
        this.desk = desk;
        this.work = work;
        this.run = run;
    }

    /** The first of the stay first. */
    ObservableList<KeyRow> keys() {
        return keys;
    }

    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** @param shown told whether keys were known before */
    void read(List<EntranceId> rooms, Consumer<Boolean> shown) {
        int mine = ++asked;
        known.set(false);
        work.run(
                () -> desk.issuing().liveKeys(rooms),
                found -> {
                    if (mine == asked) {
                        show(found, shown);
                    }
                },
                run::failed);
    }

    private void show(LiveKeys found, Consumer<Boolean> shown) {
        boolean wasKnown = !keys.isEmpty();
        keys.setAll(KeyRow.firstFirst(found.keys()));
        fresh.set(found.isFresh());
        known.set(true);
        shown.accept(wasKnown);
    }

    /**
     * Looks beforehand what the press would look at: what is the same stays as it is, and what is not is told as if the press
     * had found it. A look that Seam does not answer leaves it to the press.
     */
    void lookAgain(List<EntranceId> rooms) {
        int mine = asked;
        work.run(
                () -> desk.issuing().liveKeys(rooms),
                found -> {
                    if (mine == asked
                            && found.isFresh()
                            && !run.progress().isRunning()
                            && !ids(found.keys()).equals(ids(keys))) {
                        changed(found.keys());
                        changedAt = desk.board().now();
                        run.roomChanged(found.keys());
                    }
                },
                run::failed);
    }

    private static Set<CredentialId> ids(List<KeyRow> rows) {
        return rows.stream().map(KeyRow::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** They are not those that the person saw. */
    void changed(List<KeyRow> now) {
        keys.setAll(KeyRow.firstFirst(now));
        fresh.set(true);
    }

    /** Whether they changed so lately that whoever presses cannot have read it; that is told once more. */
    boolean isUnread() {
        boolean isUnread = desk.board().now().isBefore(changedAt.plus(TO_READ));
        if (isUnread) {
            run.roomChanged(keys);
        }
        return isUnread;
    }
}

package app.keydesk.ui.removal;

import app.keydesk.desk.Board;
import app.keydesk.desk.Removing;
import app.keydesk.desk.Removing.RemoveOutcome;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Removes a guest; the live keys that would stop are named first and must be confirmed. */
public final class RemoveGuestViewModel {
    private final Board board;
    private final Removing removing;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ObservableList<KeyLine> keys = FXCollections.observableArrayList();
    private @Nullable AcsUserId guest;

    public RemoveGuestViewModel(Board board, Removing removing, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.removing = removing;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
    }

    public WorkRunViewModel run() {
        return run;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The live keys that would stop. */
    public ObservableList<KeyLine> keys() {
        return keys;
    }

    private record Found(String name, List<KeyLine> keys) {}

    public void show(AcsUserId id) {
        guest = id;
        run.reset();
        keys.clear();
        work.run(
                () -> new Found(
                        board.guest(id).map(found -> found.guest().fullName()).orElse(""),
                        lines(removing.liveKeys(id))),
                found -> {
                    name.set(found.name());
                    keys.setAll(found.keys());
                },
                run::failed);
    }

    /** Removes the guest together with the keys that are listed, and no other. */
    public void remove() {
        AcsUserId wanted = guest;
        if (wanted == null || !run.readyBinding().get()) {
            return;
        }
        List<CredentialId> confirmed = keys.stream().map(KeyLine::id).toList();
        run.say(Said.NOTHING);
        run.progress().run(told -> written(removing.remove(wanted, confirmed, told)), this::ended, run::failed);
    }

    public void back() {
        navigator.back();
    }

    private record Written(RemoveOutcome outcome, List<KeyLine> keys) {}

    private Written written(RemoveOutcome outcome) {
        return new Written(
                outcome, outcome instanceof RemoveOutcome.HasLiveKeys refused ? lines(refused.keys()) : List.of());
    }

    private void ended(Written written) {
        switch (written.outcome()) {
            case RemoveOutcome.Removed removed ->
                navigator.finish(Said.done(words.own().get("remove.done")));
            case RemoveOutcome.HasLiveKeys refused -> {
                keys.setAll(written.keys());
                run.say(Said.warning(words.own().get("remove.has-keys", keys.size())));
            }
            case RemoveOutcome.InPart part ->
                run.leftOpen(
                        part.work(),
                        Said.warning(words.own()
                                .get("remove.in-part", part.stopped().size(), words.problem(part.problem()))));
            case RemoveOutcome.NotRemoved none -> run.failed(none.problem());
        }
    }

    private List<KeyLine> lines(List<KeyRow> rows) {
        HotelTime time = words.time(board.settings().zone());
        return rows.stream()
                .map(row -> KeyLine.of(row, board.roomNumbers(row), words.shared(), time))
                .toList();
    }
}

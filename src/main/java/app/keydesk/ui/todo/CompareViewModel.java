package app.keydesk.ui.todo;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Connection.Reconciled;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads the whole hotel again on demand and tells where the screens had differed; at Seam nothing changes by it. */
public final class CompareViewModel {
    private static final int MOST_ROOMS = 40;

    private final Connection connection;
    private final Board board;
    private final Work work;
    private final Words words;
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public CompareViewModel(Connection connection, Board board, Work work, Words words) {
        this.connection = connection;
        this.board = board;
        this.work = work;
        this.words = words;
    }

    void compare() {
        if (isBusy.get()) {
            return;
        }
        isBusy.set(true);
        said.set(Said.NOTHING);
        work.run(
                () -> told(connection.reconcile()),
                found -> end(found),
                problem -> end(Said.failed(words.problem(problem))));
    }

    private void end(Said found) {
        isBusy.set(false);
        said.set(found);
    }

    private Said told(Reconciled read) {
        if (read.problem() != null) {
            return Said.failed(words.problem(read.problem()));
        }
        Changes found = read.differences();
        if (found.isEmpty()) {
            return Said.done(words.own().get("compare.same"));
        }
        String rooms = board.rooms(found.rooms()).stream()
                .map(RoomTile::number)
                .map(number -> number.text())
                .sorted()
                .limit(MOST_ROOMS)
                .collect(Collectors.joining(", "));
        String counts = words.own()
                .get(
                        "compare.differs",
                        found.keys().size(),
                        found.guests().size(),
                        found.rooms().size());
        return new Said(
                Said.Tone.INFO,
                rooms.isEmpty() ? counts : counts + " " + words.own().get("compare.rooms", rooms));
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}

package app.keydesk.ui.todo;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Connection.Compared;
import app.keydesk.desk.Connection.Reconciled;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Reads the whole hotel again on demand and tells where the screens had differed; at Seam nothing changes by it. */
public final class CompareViewModel {
    private static final int MOST_ROOMS = 40;

    private final Connection connection;
    private final Board board;
    private final Work work;
    private final Words words;
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public CompareViewModel(Connection connection, Board board, Work work, Words words) {
        this.connection = connection;
        this.board = board;
        this.work = work;
        this.words = words;
    }

    void startAnew() {
        said.set(Said.NOTHING);
    }

    /** Looks what the latest comparison found, also one that nobody asked for. */
    void refresh() {
        work.run(
                () -> connection.compared().map(this::sentence).orElse(""),
                last::set,
                problem -> said.set(Said.failed(words.problem(problem))));
    }

    private String sentence(Compared compared) {
        HotelTime time = words.time(board.settings().zone());
        return words.own().get("compare.last", time.dayAndTime(compared.at()), told(compared.differences()));
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
        last.set(""); // the answer itself says it
    }

    private Said told(Reconciled read) {
        if (read.problem() != null) {
            return Said.failed(words.problem(read.problem()));
        }
        String sentence = told(read.differences());
        return read.differences().isEmpty() ? Said.done(sentence) : new Said(Said.Tone.INFO, sentence);
    }

    private String told(Changes found) {
        if (found.isEmpty()) {
            return words.own().get("compare.same");
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
        return rooms.isEmpty() ? counts : counts + " " + words.own().get("compare.rooms", rooms);
    }

    /** What the latest comparison found; empty before the first. */
    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}

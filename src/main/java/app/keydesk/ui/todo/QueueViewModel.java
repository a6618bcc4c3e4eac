package app.keydesk.ui.todo;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Queue;
import app.keydesk.desk.Queue.Effect;
import app.keydesk.desk.Queue.Queued;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Work put aside while there was no network: that nothing of it is done, what each would do now, and the way back. */
public final class QueueViewModel {
    private final QueueDesk desk;
    private final Work work;
    private final Words words;
    private final Registration watching;
    private final Registration status;
    private final ObservableList<WaitingLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** What the list asks of the desk. */
    public record QueueDesk(Queue queue, Connection connection, Board board) {}

    public QueueViewModel(QueueDesk desk, Work work, Words words) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        this.watching = desk.queue().onChange(() -> work.later(this::refresh));
        this.status = desk.connection().onStatus(now -> work.later(this::refresh));
    }

    void startAnew() {
        said.set(Said.NOTHING);
    }

    /** Reads the queue again, and what each would do now. */
    public void refresh() {
        work.run(() -> desk.queue().items().stream().map(this::line).toList(), lines::setAll, this::failed);
    }

    private WaitingLine line(Queued item) {
        HotelTime time = words.time(desk.board().settings().zone());
        boolean isStop = item.rooms().isEmpty();
        String title = isStop
                ? words.own().get("queue.stop", item.keys(), name(item.guestName()))
                : words.own().get("queue.key", name(item.guestName()), rooms(item));
        String state = words.own()
                .get(isStop ? "queue.not-stopped" : "queue.no-key", time.dayAndTime(item.since()), item.keys());
        return new WaitingLine(item.work(), title, state, now(item));
    }

    private String now(Queued item) {
        int losers = item.effect() == Effect.NEW_KEY || item.effect() == Effect.ASKS_AGAIN
                ? item.losers().size()
                : 0;
        String names = item.losers().stream()
                .map(KeyRow::guestName)
                .map(this::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return words.own().get("queue.now." + item.effect(), losers, names, item.keys());
    }

    private String name(String guest) {
        return guest.isBlank() ? words.shared().get("key.nobody") : guest;
    }

    private String rooms(Queued item) {
        return desk.board().rooms(item.rooms()).stream()
                .map(RoomTile::number)
                .map(number -> number.text())
                .collect(Collectors.joining(", "));
    }

    /** Takes it out of the queue, unless it has left: nothing was sent then. */
    void takeBack(WaitingLine line) {
        work.run(
                () -> desk.queue().cancel(line.work()),
                isBack -> {
                    said.set(
                            isBack
                                    ? Said.done(words.own().get("queue.taken-back"))
                                    : Said.warning(words.own().get("queue.too-late")));
                    refresh();
                },
                this::failed);
    }

    /** Looks for the network now; where it is back the queue goes out in its order. */
    void tryNow() {
        said.set(Said.NOTHING);
        work.background().execute(desk.connection()::syncNow);
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }

    ObservableList<WaitingLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void close() {
        watching.close();
        status.close();
    }
}

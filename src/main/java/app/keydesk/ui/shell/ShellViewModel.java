package app.keydesk.ui.shell;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Connection.Status;
import app.keydesk.desk.ToDoList;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window's frame: hotel, connection, what is not well. */
public final class ShellViewModel {
    private final Board board;
    private final Connection connection;
    private final ToDoList toDos;
    private final Work work;
    private final ConnectionTexts texts;
    private final Registration watching;
    private final Registration watchingToDos;
    private final ReadOnlyObjectWrapper<@Nullable String> clock = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> toDo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hotelName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pill = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable String> bar = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isOffline = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isDemo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ObservableList<String> notices;
    private final Map<String, Runnable> whenRead = new HashMap<>();

    /** {@code notices}: sentences about this PC's files that were found at the start. */
    public ShellViewModel(
            Board board, Connection connection, ToDoList toDos, Work work, Words words, List<String> notices) {
        this.board = board;
        this.connection = connection;
        this.toDos = toDos;
        this.work = work;
        this.notices = FXCollections.observableArrayList(notices);
        this.texts = new ConnectionTexts(words);
        show(connection.status());
        this.watching = connection.onStatus(status -> work.later(() -> show(status)));
        this.watchingToDos = toDos.onChange(() -> work.later(this::lookAtToDos));
    }

    private void show(Status status) {
        hotelName.set(board.settings().hotelName());
        isOffline.set(!status.isOnline());
        pill.set(texts.pill(status, board.settings().zone(), board.now()));
        bar.set(texts.bar(status, board.settings().zone()));
        isDemo.set(status.isDemo());
        progress.set(status.progress());
        clock.set(texts.clock(connection.clockAhead(), status, board.settings().zone(), board.now()));
        lookAtToDos();
    }

    private void lookAtToDos() {
        work.run(
                () -> texts.toDo(toDos.open(), board.settings().zone()),
                found -> toDo.set(found.orElse(null)),
                problem -> toDo.set(texts.problem(problem)));
    }

    /** Somebody types or clicks: changes made elsewhere are looked for more often. */
    void inUse() {
        work.background().execute(connection::inUse);
    }

    void syncNow() {
        work.background().execute(connection::syncNow);
    }

    /** One more sentence above the lists, until somebody has read it; one that stands there already is not said twice. */
    public void notice(String sentence) {
        if (!notices.contains(sentence)) {
            notices.add(sentence);
        }
    }

    /** As {@link #notice(String)}; {@code read} is done once somebody has read it. */
    public void notice(String sentence, Runnable read) {
        whenRead.put(sentence, read);
        notice(sentence);
    }

    /** Its cause is gone. */
    public void take(String sentence) {
        whenRead.remove(sentence);
        notices.remove(sentence);
    }

    void read(String sentence) {
        Runnable read = whenRead.getOrDefault(sentence, () -> {});
        take(sentence);
        read.run();
    }

    ObservableList<String> notices() {
        return notices;
    }

    ReadOnlyStringProperty hotelNameProperty() {
        return hotelName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty pillProperty() {
        return pill.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> barProperty() {
        return bar.getReadOnlyProperty();
    }

    /** That this PC's clock or zone is wrong; null while they are right. */
    ReadOnlyObjectProperty<@Nullable String> clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** What needs a person; null while nothing does. */
    ReadOnlyObjectProperty<@Nullable String> toDoProperty() {
        return toDo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty offlineProperty() {
        return isOffline.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty demoProperty() {
        return isDemo.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public void close() {
        watching.close();
        watchingToDos.close();
    }
}

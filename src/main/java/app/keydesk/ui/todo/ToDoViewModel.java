package app.keydesk.ui.todo;

import app.keydesk.desk.Board;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.Progress;
import app.keydesk.desk.Queue;
import app.keydesk.desk.ToDoList;
import app.keydesk.desk.ToDoList.Settled;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkLine;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.todo.QueueViewModel.QueueDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The to-do list: what is open, its one action, and what the desk has settled by itself. */
public final class ToDoViewModel {
    private final ToDoList toDos;
    private final Queue queue;
    private final Board board;
    private final Work work;
    private final Words words;
    private final QueueViewModel queued;
    private final CompareViewModel comparison;
    private final Registration watching;
    private final ToDoFilter filter;
    private List<ToDoLine> all = List.of();
    private final ObservableList<ToDoLine> open = FXCollections.observableArrayList();
    private final ObservableList<String> settled = FXCollections.observableArrayList();
    private final Map<WorkId, List<KeyRow>> asked = new HashMap<>();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public ToDoViewModel(FrontDesk desk, Work work, Words words, ListMemory memory) {
        this.toDos = desk.toDos();
        this.queue = desk.queue();
        this.board = desk.board();
        this.work = work;
        this.words = words;
        this.queued = new QueueViewModel(new QueueDesk(queue, desk.connection(), board), work, words);
        this.comparison = new CompareViewModel(desk.connection(), board, work, words);
        this.filter = new ToDoFilter(memory);
        filter.onChange(this::show);
        words.own().bundle().subscribe(this::show);
        this.watching = toDos.onChange(() -> work.later(this::refresh));
    }

    /** What narrows the list. */
    public StringProperty searchProperty() {
        return filter.textProperty();
    }

    /** What was said to another operator, and whom they were asked about, is theirs. */
    public void startAnew() {
        said.set(Said.NOTHING);
        queued.startAnew();
        comparison.startAnew();
        asked.clear();
        refresh();
    }

    /** @param rooms the numbers that each piece of open work is about */
    private record Both(List<ToDo> open, List<Settled> settled, Map<WorkId, String> rooms) {}

    /** Reads the list again. */
    public void refresh() {
        queued.refresh();
        comparison.refresh();
        work.run(
                this::read,
                found -> {
                    all = found.open().stream()
                            .map(toDo -> line(toDo, found.rooms().getOrDefault(toDo.work(), "")))
                            .toList();
                    show();
                    settled.setAll(found.settled().stream().map(this::told).toList());
                },
                problem -> said.set(Said.failed(words.problem(problem))));
    }

    private Both read() {
        List<ToDo> found = toDos.open();
        Map<WorkId, String> rooms = new HashMap<>();
        found.forEach(toDo -> rooms.put(
                toDo.work(),
                board.rooms(toDo.rooms()).stream()
                        .map(tile -> tile.number().text())
                        .collect(Collectors.joining(", "))));
        return new Both(found, toDos.settled(), rooms);
    }

    private void show() {
        open.setAll(filter.of(all));
        count.set(words.own().get("todo.count", open.size(), all.size()));
        empty.set(words.own().get(all.isEmpty() ? "todo.empty" : "todo.none-fit"));
    }

    private ToDoLine line(ToDo toDo, String rooms) {
        List<KeyRow> live = asked.getOrDefault(toDo.work(), List.of());
        HotelTime time = words.time(board.settings().zone());
        String names = toDo.lines().stream()
                .map(WorkLine::guestName)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String title = words.own()
                .get(
                        rooms.isEmpty() ? "todo.title" : "todo.title-room",
                        kind(toDo.kind()),
                        names,
                        time.dayAndTime(toDo.since()),
                        rooms);
        String why = live.isEmpty() ? why(toDo, time) : words.own().get("todo.will-stop", live.size(), names(live));
        String action = live.isEmpty()
                ? words.own().get("todo.act." + toDo.action())
                : words.own().get("todo.act.confirm", live.size());
        return new ToDoLine(
                toDo.work(), title, why, action, live.stream().map(KeyRow::id).toList(), toDo.action(), toDo.since());
    }

    private String why(ToDo toDo, HotelTime time) {
        String why = words.own()
                .get("todo.why." + toDo.action(), toDo.doneLines(), toDo.lines().size());
        String others = toDo.others().stream()
                .map(other -> words.own()
                        .get(
                                "todo.other",
                                other.guestName().isBlank() ? words.shared().get("key.nobody") : other.guestName(),
                                time.time(other.credential().createdAt()),
                                words.shared().get("key-state." + other.state())))
                .collect(Collectors.joining(" "));
        return others.isEmpty() ? why : why + " " + others;
    }

    private static String names(List<KeyRow> keys) {
        return keys.stream().map(KeyRow::guestName).distinct().collect(Collectors.joining(", "));
    }

    private String kind(String kind) {
        String id = "work.kind." + kind;
        return words.shared().has(id) ? words.shared().get(id) : kind;
    }

    private String told(Settled one) {
        HotelTime time = words.time(board.settings().zone());
        return words.own().get("settled." + one.how(), time.dayAndTime(one.at()), kind(one.kind()), one.keys());
    }

    /** Does the line's one action; an override first asks with the names of those whose keys stop. */
    public void act(ToDoLine line) {
        List<CredentialId> seen = line.seen();
        isBusy.set(true);
        work.run(
                () -> seen.isEmpty()
                        ? toDos.act(line.work(), Progress.NONE)
                        : queue.confirm(line.work(), seen, Progress.NONE),
                outcome -> end(line, outcome),
                problem -> {
                    isBusy.set(false);
                    said.set(Said.failed(words.problem(problem)));
                });
    }

    private void end(ToDoLine line, WorkOutcome outcome) {
        isBusy.set(false);
        asked.remove(line.work());
        switch (outcome) {
            case WorkOutcome.Done done -> said.set(Said.done(words.own().get("end.done")));
            case WorkOutcome.InPart part -> said.set(Said.warning(words.problem(part.problem())));
            case WorkOutcome.NotDone(Problem.BadInput(String field, String reason))
            when field.equals("work") ->
                said.set(Said.warning(words.own().get(reason.equals("taken") ? "end.taken" : "end.unreadable")));
            case WorkOutcome.NotDone not -> said.set(Said.failed(words.problem(not.problem())));
            case WorkOutcome.RoomChanged changed -> {
                asked.put(line.work(), changed.live());
                said.set(Said.warning(words.own().get("end.asks")));
            }
        }
        refresh();
    }

    /** Takes a line off the list; it stays in the journal. */
    public void dismiss(ToDoLine line) {
        work.run(
                () -> {
                    toDos.dismiss(line.work());
                    return true;
                },
                done -> refresh(),
                problem -> said.set(Said.failed(words.problem(problem))));
    }

    ToDoFilter filter() {
        return filter;
    }

    /** How many are shown, of how many. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why the list is empty, and what to do then. */
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    QueueViewModel queued() {
        return queued;
    }

    CompareViewModel comparison() {
        return comparison;
    }

    ObservableList<ToDoLine> open() {
        return open;
    }

    ObservableList<String> settled() {
        return settled;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void close() {
        watching.close();
        queued.close();
    }
}

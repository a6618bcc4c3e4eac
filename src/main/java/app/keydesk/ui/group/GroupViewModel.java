package app.keydesk.ui.group;

import app.keydesk.desk.Board;
import app.keydesk.desk.GroupIssuing;
import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.Issuing;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.CapacityViewModel;
import app.keydesk.ui.controls.DefaultDoors;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.StayTimesViewModel;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Several guests and rooms: the first key is the first of the stay, every further one joins it. */
public final class GroupViewModel {
    private static final int MOST_SUGGESTIONS = 8;

    private final GroupDesk desk;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final FormProblems problems;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final DefaultDoors doors;
    private final StringProperty rooms = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper roomsProblem = new ReadOnlyStringWrapper("");
    private final ObservableList<RoomsTogether> together = FXCollections.observableArrayList();
    private final ObservableList<GroupLine> lines = FXCollections.observableArrayList();
    private final ObservableList<KeyLine> losers = FXCollections.observableArrayList();
    private List<EntranceId> named = List.of();
    private int asked;
    private final ReadOnlyObjectWrapper<@Nullable Start> start = new ReadOnlyObjectWrapper<>();

    /** What a group asks of the desk. */
    public record GroupDesk(Board board, GroupIssuing groups, Issuing issuing) {}

    /** What the form starts from, read from the cache in one go. */
    record Start(
            HotelSettings settings,
            List<Entrance> doors,
            List<Encoder> encoders,
            Optional<EncoderId> remembered,
            Instant now,
            StayTimesViewModel times,
            HotelTime time) {}

    public GroupViewModel(GroupDesk desk, Work work, Words words, Navigator navigator) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        problems = new FormProblems(words.shared());
        doors = new DefaultDoors(desk.board(), work, run::failed);
        rooms.addListener((property, before, typed) -> count());
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

    /** How full the fullest of the keys gets. */
    public CapacityViewModel capacity() {
        return doors.capacity();
    }

    /** The rooms as they are typed, such as "101-105, 201". */
    public StringProperty roomsProperty() {
        return rooms;
    }

    public ReadOnlyStringProperty roomsProblemProperty() {
        return roomsProblem.getReadOnlyProperty();
    }

    public ObservableList<GroupLine> lines() {
        return lines;
    }

    /** The live keys of the rooms, which would stop. */
    public ObservableList<KeyLine> losers() {
        return losers;
    }

    /** Null until the cache was read. */
    ReadOnlyObjectProperty<@Nullable Start> startProperty() {
        return start.getReadOnlyProperty();
    }

    /** Opens the form; what was typed before and not issued is still there. */
    public void show(List<EntranceId> chosen) {
        if (start.get() != null && !lines.isEmpty() && !run.isDone()) {
            return;
        }
        run.reset();
        work.run(this::read, found -> draw(found, chosen), run::failed);
    }

    public void addGuest() {
        lines.add(new GroupLine(lines.size() + 1));
    }

    public void remove(GroupLine line) {
        lines.remove(line);
    }

    /** Issues the keys; where that stops keys that are not named yet it names them and waits for a second press. */
    public void issue() {
        Start from = start.get();
        if (from == null || !check(form(from)) || !run.readyBinding().get()) {
            return;
        }
        encoder.remember(desk.board(), work, run::failed);
        List<EntranceId> all = GroupForm.ids(form(from).typed().rooms());
        List<KeyLine> seen = List.copyOf(losers);
        asked++;
        work.run(
                () -> new Looked(lines(desk.issuing().liveKeys(all).keys(), from), doors.commonDoors(all)),
                looked -> {
                    if (ids(seen, looked.live())) {
                        send(from, looked);
                    } else {
                        losers.setAll(looked.live());
                        run.say(Said.warning(words.own().get("group.stops", losers.size())));
                    }
                },
                run::failed);
    }

    public void back() {
        navigator.back();
    }

    private record Looked(List<KeyLine> live, List<EntranceId> commonDoors) {}

    private static boolean ids(List<KeyLine> seen, List<KeyLine> live) {
        return seen.stream()
                .map(KeyLine::id)
                .collect(Collectors.toSet())
                .containsAll(live.stream().map(KeyLine::id).toList());
    }

    private void send(Start from, Looked looked) {
        Group group = form(from)
                .group(
                        looked.commonDoors(),
                        doors.capacity().formatProperty().get(),
                        looked.live().stream().map(KeyLine::id).toList());
        work.run(() -> desk.groups().check(group), wrong -> sendChecked(group, wrong, from), run::failed);
    }

    private void sendChecked(Group group, List<Problem.BadInput> wrong, Start from) {
        if (!wrong.isEmpty()) {
            roomsProblem.set(words.own().get("group.rooms.wrong"));
            return;
        }
        run.start(
                told -> desk.groups().issue(group, told),
                words.own().get("group.done", group.keys().size()),
                live -> losers.setAll(lines(live, from)));
    }

    private boolean check(GroupForm form) {
        problems.clear();
        problems.addTimes(form.start().times());
        form.times().check(form.start().now(), form.start().settings().zone()).stream()
                .filter(found -> !found.field().equals(KeyForm.ROOMS))
                .forEach(problems::add);
        roomsProblem.set(form.roomsProblem(words.own()));
        lines.forEach(line -> line.problemProperty().set(form.problem(line, words.own())));
        boolean isWithoutEncoder = form.hasCard() && encoder.id() == null;
        if (isWithoutEncoder) {
            encoder.ask();
        }
        return problems.isEmpty()
                && !isWithoutEncoder
                && roomsProblem.get().isEmpty()
                && lines.stream().allMatch(line -> line.problemProperty().get().isEmpty());
    }

    private GroupForm form(Start from) {
        return new GroupForm(from, rooms.get(), List.copyOf(lines), encoder.id());
    }

    /** Known guests that fit what is typed. Blocking; off the FX thread. */
    List<Guest> knownGuests(String typed) {
        return desk.board().findGuests(typed, MOST_SUGGESTIONS);
    }

    /** Connecting rooms and suites of the rooms that are named. */
    ObservableList<RoomsTogether> together() {
        return together;
    }

    void add(RoomsTogether more) {
        rooms.set(rooms.get().strip().replaceFirst("[,;]$", "") + ", " + String.join(", ", more.missing()));
    }

    private Start read() {
        Board board = desk.board();
        HotelSettings settings = board.settings();
        return new Start(
                settings,
                board.doors(),
                board.encoders(),
                board.rememberedEncoder(),
                board.now(),
                new StayTimesViewModel(settings, board.now(), words.own().locale()),
                words.time(settings.zone()));
    }

    private void draw(Start found, List<EntranceId> chosen) {
        named = List.of();
        start.set(found);
        encoder.fill(found.encoders(), found.remembered());
        rooms.set(found.doors().stream()
                .filter(door -> chosen.contains(door.id()))
                .map(door -> door.roomNumber().text())
                .collect(Collectors.joining(", ")));
        lines.setAll(new GroupLine(1), new GroupLine(2));
        count();
    }

    private void count() {
        Start from = start.get();
        if (from != null) {
            List<Entrance> typed = new RoomList(from.doors()).read(rooms.get()).rooms();
            doors.opens(List.of(typed));
            together.setAll(RoomsTogether.of(typed, from.settings()));
            nameLosers(GroupForm.ids(typed), from);
        }
    }

    /** Names the live keys of the rooms, which would stop. */
    private void nameLosers(List<EntranceId> all, Start from) {
        if (all.equals(named)) {
            return;
        }
        named = all;
        losers.clear();
        int mine = ++asked;
        if (all.isEmpty()) {
            return;
        }
        work.run(
                () -> lines(desk.issuing().liveKeys(all).keys(), from),
                live -> {
                    if (mine == asked) {
                        losers.setAll(live);
                    }
                },
                run::failed);
    }

    private List<KeyLine> lines(List<KeyRow> rows, Start from) {
        List<Entrance> all = from.doors().stream().filter(Entrance::isRoom).toList();
        return rows.stream()
                .map(row -> KeyLine.among(all, row, words.shared(), from.time()))
                .toList();
    }
}

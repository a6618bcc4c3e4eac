package app.keydesk.ui.lists;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyOrder;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.ListChoices;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every key of the hotel, as far as a person asks: each question is a query, never the whole hotel in memory. */
public final class KeysViewModel implements AutoCloseable {
    private static final int MOST_ROWS = 500;

    private final Board board;
    private final Words words;
    private final Navigator navigator;
    private final Looking<Read> looking;
    private final Registration changes;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Span> span;
    private final ObjectProperty<SortBy> sort;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public KeysViewModel(Board board, Work work, Words words, Navigator navigator, ListMemory memory) {
        this.board = board;
        this.words = words;
        this.navigator = navigator;
        ListChoices choices = new ListChoices(memory, "keys");
        span = choices.one("span", Span.LIVE);
        sort = choices.sort();
        looking = new Looking<>(work, this::question, this::show, this::failed);
        filter.subscribe(looking::again);
        span.subscribe(looking::again);
        sort.subscribe(looking::again);
        words.own().bundle().subscribe(looking::again);
        changes = board.onChange(change -> work.later(looking::again));
    }

    /**
     * One key of the list.
     *
     * @param rooms the numbers of its guest rooms
     * @param carrier what carries it, as the forms name it
     */
    record Line(KeyLine key, String rooms, String carrier, String untilWord, String madeWord) {}

    private record Read(List<Line> lines, int total) {}

    /** Reads the list anew, and from then on whenever the cache changes. */
    public void refresh() {
        looking.begin();
    }

    /** It is not looked at any more. */
    public void rest() {
        looking.rest();
    }

    private Callable<Read> question() {
        KeyQuery query = new KeyQuery(span.get(), filter.get(), order(), MOST_ROWS);
        return () -> read(query);
    }

    private KeyOrder order() {
        return sort.get()
                .by(KeyOrder.By.class)
                .map(by -> new KeyOrder(by, sort.get().isDescending()))
                .orElse(KeyOrder.NEWEST_FIRST);
    }

    private Read read(KeyQuery query) {
        Instant now = board.now();
        ZoneId zone = board.settings().zone();
        HotelTime time = words.time(zone);
        Map<EntranceId, RoomNumber> numbers = board.doors().stream()
                .filter(Entrance::isRoom)
                .collect(Collectors.toMap(Entrance::id, Entrance::roomNumber));
        KeyPage page = board.keys(query);
        return new Read(
                page.rows().stream().map(key -> line(key, numbers, time, now)).toList(), page.total());
    }

    private Line line(KeyRow key, Map<EntranceId, RoomNumber> numbers, HotelTime time, Instant now) {
        Instant until = key.endsAt();
        Instant made = key.credential().createdAt();
        String rooms = key.credential().guestEntranceIds().stream()
                .flatMap(id -> Stream.ofNullable(numbers.get(id)))
                .sorted()
                .map(RoomNumber::text)
                .collect(Collectors.joining(", "));
        return new Line(
                KeyLine.of(key, words.shared(), time),
                rooms,
                carrier(key),
                until == null ? words.shared().get("key.no-end") : words.shortDayAndTime(until, time, now),
                words.shortDayAndTime(made, time, now));
    }

    private String carrier(KeyRow key) {
        String id = "keys.medium." + key.medium().name();
        return key.medium() == Medium.OTHER
                ? words.own().get(id, key.credential().mediumWord())
                : words.own().get(id, Math.max(1, key.phonesReached()));
    }

    private void show(Read read) {
        said.set(Said.NOTHING);
        if (!lines.equals(read.lines())) { // else the row that is chosen would be forgotten
            lines.setAll(read.lines());
        }
        boolean isCut = read.total() > read.lines().size();
        count.set(words.own()
                .get(isCut ? "keys.count-cut" : "keys.count", read.lines().size(), read.total()));
        boolean isAsked = !filter.get().isBlank() || span.get() != Span.ALL;
        empty.set(words.own().get(isAsked ? "keys.none-fit" : "keys.none"));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }

    void open(Line line) {
        navigator.go(new Destination.Key(line.key().id()));
    }

    ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ObjectProperty<SortBy> sortProperty() {
        return sort;
    }

    /** Why the list is empty, and what to do then. */
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    @Override
    public void close() {
        changes.close();
    }
}

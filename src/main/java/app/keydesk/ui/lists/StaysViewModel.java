package app.keydesk.ui.lists;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.StayOrder;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.StayQuery.Only;
import app.keydesk.hotel.StayQuery.Span;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ListChoices;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The stays that have begun, or those of them that end today: each question is a query, never the whole hotel in memory.
 * Both follow the cache while they are shown.
 */
public final class StaysViewModel implements AutoCloseable {
    private static final int MOST_ROWS = 500;

    private final Span span;
    private final Board board;
    private final Words words;
    private final Consumer<EntranceId> open;
    private final Looking<Read> looking;
    private final Registration changes;
    private final ObservableList<StayLine> lines = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Only> only;
    private final ObjectProperty<SortBy> sort;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper day = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** @param open shows a room's stay */
    public StaysViewModel(
            Span span, Board board, Work work, Words words, Consumer<EntranceId> open, ListMemory memory) {
        this.span = span;
        this.board = board;
        this.words = words;
        this.open = open;
        ListChoices choices = new ListChoices(memory, list());
        only = choices.one("only", Only.ALL);
        sort = choices.sort();
        looking = new Looking<>(work, this::question, this::show, this::failed);
        filter.subscribe(looking::again);
        only.subscribe(looking::again);
        sort.subscribe(looking::again);
        words.own().bundle().subscribe(looking::again);
        changes = board.onChange(change -> work.later(looking::again));
    }

    private record Read(List<StayLine> lines, int total, String day) {}

    /** Reads the list anew, and from then on whenever the cache changes. */
    public void refresh() {
        looking.begin();
    }

    /** It is not looked at any more. */
    public void rest() {
        looking.rest();
    }

    private Callable<Read> question() {
        StayQuery query = new StayQuery(span, only.get(), filter.get(), order(), MOST_ROWS);
        return () -> read(query);
    }

    private StayOrder order() {
        return sort.get()
                .by(StayOrder.By.class)
                .map(by -> new StayOrder(by, sort.get().isDescending()))
                .orElse(StayOrder.BY_ROOM);
    }

    private Read read(StayQuery query) {
        Instant now = board.now();
        ZoneId zone = board.settings().zone();
        HotelTime time = words.time(zone);
        StayPage page = board.stays(query);
        return new Read(
                page.rows().stream()
                        .map(tile -> StayLine.of(tile, words, time, now))
                        .toList(),
                page.total(),
                span == Span.DEPARTURES ? words.hotelDay(now, zone) : "");
    }

    private void show(Read read) {
        said.set(Said.NOTHING);
        if (!lines.equals(read.lines())) { // else the row that is chosen would be forgotten
            lines.setAll(read.lines());
        }
        boolean isCut = read.total() > read.lines().size();
        count.set(words.own()
                .get(isCut ? "stays.count-cut" : "stays.count", read.lines().size(), read.total()));
        day.set(read.day());
        boolean isAsked = !filter.get().isBlank() || only.get() != Only.ALL;
        empty.set(words.own().get(isAsked ? "stays.none-fit" : "stays.none." + span.name()));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }

    void open(StayLine line) {
        open.accept(line.room());
    }

    Span span() {
        return span;
    }

    /** Begins the ids of its screen and the names of its choices. */
    String list() {
        return switch (span) {
            case IN_HOUSE -> "in-house";
            case DEPARTURES -> "departures";
        };
    }

    ObservableList<StayLine> lines() {
        return lines;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The day whose departures these are; empty where the list is of no day. */
    ReadOnlyStringProperty dayProperty() {
        return day.getReadOnlyProperty();
    }

    ObjectProperty<Only> onlyProperty() {
        return only;
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

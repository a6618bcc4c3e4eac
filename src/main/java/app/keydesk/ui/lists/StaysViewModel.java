package app.keydesk.ui.lists;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ListChoices;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
import javafx.collections.transformation.FilteredList;

/** The stays that have begun, or those of them that end today. Both follow the cache while they are shown. */
public final class StaysViewModel implements AutoCloseable {
    private final Kind kind;
    private final Board board;
    private final Work work;
    private final Words words;
    private final Consumer<EntranceId> open;
    private final Registration changes;
    private final ObservableList<StayLine> all = FXCollections.observableArrayList();
    private final FilteredList<StayLine> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<SortBy> sort;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private HotelTime time;
    private Instant now;
    private boolean isLooked;
    private int asked;

    /** Which stays. */
    public enum Kind {
        IN_HOUSE("in-house"),
        DEPARTURES("departures");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        /** Begins the ids of its screen and the names of its choices. */
        String list() {
            return list;
        }
    }

    /** @param open shows a room's stay */
    public StaysViewModel(
            Kind kind, Board board, Work work, Words words, Consumer<EntranceId> open, ListMemory memory) {
        this.kind = kind;
        this.board = board;
        this.work = work;
        this.words = words;
        this.open = open;
        sort = new ListChoices(memory, kind.list()).sort();
        time = words.time(ZoneId.of("UTC"));
        now = Instant.EPOCH;
        filter.subscribe(this::narrow);
        words.own().bundle().subscribe(this::narrow);
        changes = board.onChange(change -> work.later(() -> {
            if (isLooked) {
                refresh();
            }
        }));
    }

    private record Read(List<StayLine> lines, HotelTime time, Instant now) {}

    /** Reads the list anew, and from then on whenever the cache changes. */
    public void refresh() {
        isLooked = true;
        int mine = ++asked;
        work.run(
                this::read,
                read -> {
                    if (mine == asked) {
                        time = read.time();
                        now = read.now();
                        all.setAll(read.lines());
                        narrow();
                    }
                },
                this::failed);
    }

    /** It is not looked at any more. */
    public void rest() {
        isLooked = false;
    }

    private Read read() {
        Instant at = board.now();
        ZoneId zone = board.settings().zone();
        String nobody = words.shared().get("key.nobody");
        return new Read(
                board.rooms().stream()
                        .filter(tile -> isListed(tile, at, zone))
                        .map(tile -> StayLine.of(tile, nobody))
                        .toList(),
                words.time(zone),
                at);
    }

    private boolean isListed(RoomTile tile, Instant at, ZoneId zone) {
        Instant from = tile.from();
        boolean isIn = tile.phoneKeys() + tile.cardKeys() > 0 && (from == null || !from.isAfter(at));
        return switch (kind) {
            case IN_HOUSE -> isIn;
            case DEPARTURES -> isIn && tile.until() != null && isSameDay(tile.until(), at, zone);
        };
    }

    private static boolean isSameDay(Instant one, Instant other, ZoneId zone) {
        return HotelDay.of(one, zone).equals(HotelDay.of(other, zone));
    }

    private void narrow() {
        shown.setPredicate(line -> line.fits(filter.get()));
        count.set(words.own().get("stays.count", shown.size(), all.size()));
        empty.set(words.own().get(all.isEmpty() ? "stays.none." + kind.name() : "stays.none-fit"));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }

    void open(StayLine line) {
        open.accept(line.room());
    }

    String when(Instant at) {
        return time.shortDayAndTime(at, now);
    }

    Kind kind() {
        return kind;
    }

    ObservableList<StayLine> lines() {
        return shown;
    }

    StringProperty filterProperty() {
        return filter;
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

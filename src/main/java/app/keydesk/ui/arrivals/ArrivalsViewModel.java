package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.arrivals.ArrivalFilter.Span;
import app.keydesk.ui.controls.ListChoices;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The list of arrivals: which are shown, what can be done with them, and the file that is being looked at. */
public final class ArrivalsViewModel {
    private final Arrivals arrivals;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final Consumer<List<ArrivalRow>> group;
    private final ArrivalTexts texts;
    private final Registration changes;
    private final ObservableList<ArrivalRow> all = FXCollections.observableArrayList();
    private final FilteredList<ArrivalRow> rows = new FilteredList<>(all);
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ObjectProperty<Span> span;
    private final ObjectProperty<SortBy> sort;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper day = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final Imports imports;
    private Instant now;
    private @Nullable Shown lastShown;
    private int asked;

    /** @param group opens the check-in of several arrivals, each with its own keys */
    public ArrivalsViewModel(
            Arrivals arrivals,
            Work work,
            Words words,
            Navigator navigator,
            Consumer<List<ArrivalRow>> group,
            ListMemory memory) {
        this.arrivals = arrivals;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        this.group = group;
        ListChoices choices = new ListChoices(memory, "arrivals");
        span = choices.one("span", Span.TODAY);
        sort = choices.sort();
        texts = new ArrivalTexts(words.own());
        imports = new Imports(arrivals, work, words, this::refresh);
        now = arrivals.now();
        filterText.subscribe(this::filter);
        span.subscribe(this::filter);
        words.own().bundle().subscribe(this::filter);
        changes = arrivals.onChange(() -> work.later(this::refresh));
    }

    public ObservableList<ArrivalRow> rows() {
        return rows;
    }

    public StringProperty filterTextProperty() {
        return filterText;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    ObjectProperty<SortBy> sortProperty() {
        return sort;
    }

    /** How many are shown, of how many. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Which day the span means; empty where it means all. */
    ReadOnlyStringProperty dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** Why the list is empty, and what to do then. */
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The files that the list comes from, and what is said of them and of the list. */
    public Imports imports() {
        return imports;
    }

    /** Reads the list anew. */
    public void refresh() {
        int mine = ++asked;
        work.run(
                arrivals::list,
                found -> {
                    if (mine == asked) {
                        show(found);
                    }
                },
                this::failed);
    }

    /** Opens the form for one arrival, filled in, or the check-in of several. Those without a room are left out. */
    public void checkIn(List<ArrivalRow> chosen) {
        List<ArrivalRow> ready = withRoom(chosen);
        if (ready.size() == 1) {
            ready.forEach(row -> openForm(row.room(), row));
        } else if (!ready.isEmpty()) {
            group.accept(ready);
        }
    }

    /** Opens the form for people who travel together: one first key, and all others join it. */
    public void checkInTogether(List<ArrivalRow> chosen) {
        List<ArrivalRow> ready = withRoom(chosen);
        if (!ready.isEmpty()) {
            navigator.go(new Destination.Group(ready.stream()
                    .map(ArrivalRow::room)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()));
        }
    }

    private List<ArrivalRow> withRoom(List<ArrivalRow> chosen) {
        List<ArrivalRow> ready =
                chosen.stream().filter(row -> row.room() != null).toList();
        imports.say(ready.isEmpty() ? Said.warning(words.own().get("arrivals.no-room-yet")) : Said.NOTHING);
        return ready;
    }

    private void openForm(@Nullable EntranceId room, ArrivalRow row) {
        if (room != null) {
            navigator.go(new Destination.NewStay(room, row.arrival()));
        }
    }

    ArrivalTexts texts() {
        return texts;
    }

    private void show(List<ArrivalRow> found) {
        now = arrivals.now();
        if (!all.equals(found)) {
            all.setAll(found);
        }
        filter();
    }

    private record Shown(ArrivalFilter filter, LocalDate today) {}

    private void filter() {
        ArrivalFilter filter = new ArrivalFilter(span.get(), filterText.get());
        Shown shown = new Shown(filter, HotelDay.of(now, arrivals.zone()));
        if (!shown.equals(lastShown)) { // else the rows that are chosen would be forgotten at each change of the cache
            lastShown = shown;
            rows.setPredicate(row -> filter.shows(row, shown.today()));
        }
        day.set(day());
        count.set(words.own().get("arrivals.count", rows.size(), all.size()));
        empty.set(words.own().get(all.isEmpty() ? "arrivals.none" : "arrivals.none-fit"));
    }

    private String day() {
        String today = words.hotelDay(now, arrivals.zone());
        return switch (span.get()) {
            case TODAY -> today;
            case COMING -> words.own().get("arrivals.after", today);
            case ALL -> "";
        };
    }

    private void failed(Problem problem) {
        imports.say(Said.failed(words.problem(problem)));
    }

    public void close() {
        changes.close();
    }
}

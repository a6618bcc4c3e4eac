package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.WatchedFolder;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.arrivals.ArrivalFilter.Span;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.ListChoices;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ImportViewModel>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MissedFiles missed = new MissedFiles();
    private LocalDate today;
    private @Nullable Shown lastShown;
    private int asked;
    private int reading;

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
        today = arrivals.today();
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

    /** Why the list is empty, and what to do then. */
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What can be done about what was said. */
    public ObservableList<Act> acts() {
        return acts;
    }

    /** A file of the watched folder was imported, or refused; its rows can be looked at. */
    public void heard(WatchedFolder.Outcome outcome) {
        switch (outcome) {
            case WatchedFolder.Outcome.Imported(ImportResult result, ImportPreview.Readable rows) -> {
                String sentence = words.own().get("arrivals.watched", result.fileName(), texts.done(result));
                if (result.refused() > 0) {
                    said.set(Said.warning(missed.and(sentence)));
                    acts.setAll(look(rows));
                } else if (missed.isEmpty()) {
                    say(Said.done(sentence));
                } else {
                    said.set(Said.warning(missed.after(sentence)));
                }
            }
            case WatchedFolder.Outcome.NotImported(ImportPreview.Unreadable why) -> {
                acts.clear();
                said.set(Said.failed(
                        missed.and(words.own().get("arrivals.watched", why.fileName(), texts.unreadable(why)))));
            }
        }
    }

    private void say(Said what) {
        missed.clear();
        acts.clear();
        said.set(what);
    }

    /** The file that is looked at instead of the list; empty while none is. */
    public ReadOnlyObjectProperty<Optional<ImportViewModel>> previewProperty() {
        return preview.getReadOnlyProperty();
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

    /** Looks at a file that was chosen or dropped; nothing is stored before {@link #confirm()}. */
    public void open(Path file) {
        int mine = ++reading;
        say(new Said(Said.Tone.INFO, words.own().get("arrivals.reading", file.getFileName())));
        acts.setAll(new Act("arrivals-stop-reading", words.own().get("arrivals.stop-reading"), this::stopReading));
        work.run(
                () -> arrivals.preview(file),
                found -> {
                    if (mine == reading) {
                        say(Said.NOTHING);
                        opened(found);
                    }
                },
                this::failed);
    }

    /** The file is read to its end, but not shown. */
    private void stopReading() {
        reading++;
        say(Said.NOTHING);
    }

    /** Imports the file that is looked at. */
    public void confirm() {
        preview.get().ifPresent(model -> model.apply(result -> imported(model.file(), result)));
    }

    public void dismiss() {
        preview.set(Optional.empty());
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
        say(ready.isEmpty() ? Said.warning(words.own().get("arrivals.no-room-yet")) : Said.NOTHING);
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

    private void opened(ImportPreview found) {
        switch (found) {
            case ImportPreview.Readable readable ->
                preview.set(Optional.of(new ImportViewModel(readable, false, arrivals, work, words)));
            case ImportPreview.Unreadable unreadable -> say(Said.failed(texts.unreadable(unreadable)));
        }
    }

    private void imported(ImportPreview.Readable rows, ImportResult result) {
        preview.set(Optional.empty());
        tell(result, texts.done(result), rows);
        refresh();
    }

    /** Rows that were refused can be looked at. */
    private void tell(ImportResult result, String sentence, ImportPreview.Readable rows) {
        say(result.refused() == 0 ? Said.done(sentence) : Said.warning(sentence));
        if (result.refused() > 0) {
            acts.setAll(look(rows));
        }
    }

    private Act look(ImportPreview.Readable rows) {
        return new Act("arrivals-look", words.own().get("arrivals.look"), () -> lookAtRefused(rows));
    }

    private void lookAtRefused(ImportPreview.Readable rows) {
        ImportViewModel shown = new ImportViewModel(rows, true, arrivals, work, words);
        shown.onlyRefusedProperty().set(true);
        preview.set(Optional.of(shown));
    }

    private void show(List<ArrivalRow> found) {
        today = arrivals.today();
        if (!all.equals(found)) {
            all.setAll(found);
        }
        filter();
    }

    private record Shown(ArrivalFilter filter, LocalDate today) {}

    private void filter() {
        ArrivalFilter filter = new ArrivalFilter(span.get(), filterText.get());
        Shown shown = new Shown(filter, today);
        if (!shown.equals(lastShown)) { // else the rows that are chosen would be forgotten at each change of the cache
            lastShown = shown;
            rows.setPredicate(row -> filter.shows(row, shown.today()));
        }
        count.set(words.own().get("arrivals.count", rows.size(), all.size()));
        empty.set(words.own().get(all.isEmpty() ? "arrivals.none" : "arrivals.none-fit"));
    }

    private void failed(Problem problem) {
        say(Said.failed(words.problem(problem)));
    }

    public void close() {
        changes.close();
    }
}

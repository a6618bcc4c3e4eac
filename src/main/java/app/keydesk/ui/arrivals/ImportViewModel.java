package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.DateOrder;
import app.keydesk.desk.arrivals.ImportPreview.Column;
import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.ImportRow;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** A file before it is imported: which columns were understood, what each row will do, and why the bad ones do nothing. */
public final class ImportViewModel {
    private final Readable preview;
    private final boolean isImported;
    private final Arrivals arrivals;
    private final Work work;
    private final Words words;
    private final ArrivalTexts texts;
    private final ObservableList<ImportLine> all;
    private final FilteredList<ImportLine> lines;
    private final BooleanProperty onlyToCorrect = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** @param isImported it is looked at once more: nothing is left to import */
    ImportViewModel(Readable preview, boolean isImported, Arrivals arrivals, Work work, Words words) {
        this.preview = preview;
        this.isImported = isImported;
        this.arrivals = arrivals;
        this.work = work;
        this.words = words;
        texts = new ArrivalTexts(words.own());
        all = FXCollections.observableArrayList(
                preview.rows().stream().map(this::line).toList());
        lines = new FilteredList<>(all);
        onlyToCorrect.subscribe(only -> lines.setPredicate(line -> !only || line.isToCorrect()));
    }

    public ObservableList<ImportLine> lines() {
        return lines;
    }

    public BooleanProperty onlyToCorrectProperty() {
        return onlyToCorrect;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The file as it was read. */
    Readable file() {
        return preview;
    }

    public String fileName() {
        return preview.fileName();
    }

    boolean isImported() {
        return isImported;
    }

    /** How many rows will do what. */
    public String summary() {
        if (isImported) {
            return texts.complete(
                    words.own().get("import.summary-after", preview.refused().size()), preview);
        }
        return texts.complete(
                words.own()
                        .get(
                                "import.summary",
                                preview.count(ImportRow.Effect.NEW),
                                preview.count(ImportRow.Effect.CHANGED),
                                preview.count(ImportRow.Effect.SAME),
                                preview.refused().size()),
                preview);
    }

    /** Which order the dates are read in, where the file itself does not tell; empty otherwise. */
    public String dateDoubt() {
        if (!preview.isDateOrderGuessed()) {
            return "";
        }
        return words.own().get(preview.dateOrder() == DateOrder.DAY_FIRST ? "import.day-first" : "import.month-first");
    }

    /** Each column with what it is taken for. */
    public List<String> columns() {
        return preview.columns().stream().map(this::column).toList();
    }

    public boolean hasToCorrect() {
        return all.stream().anyMatch(ImportLine::isToCorrect);
    }

    /** The rows to correct, a line each with its number and the reason; said to be copied. */
    String copyToCorrect() {
        List<ImportLine> toCorrect =
                all.stream().filter(ImportLine::isToCorrect).toList();
        said.set(Said.done(words.own().get("import.copied", toCorrect.size())));
        return toCorrect.stream()
                .map(row -> words.own().get("import.copied-line", row.line(), row.note(), row.who()))
                .collect(Collectors.joining("\n"));
    }

    /** How many arrivals the import would write. */
    public long changes() {
        return preview.count(ImportRow.Effect.NEW) + preview.count(ImportRow.Effect.CHANGED);
    }

    public void apply(Consumer<ImportResult> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        work.run(
                () -> arrivals.apply(preview),
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                this::failed);
    }

    private void failed(Problem problem) {
        busy.set(false);
        said.set(Said.failed(words.problem(problem)));
    }

    private String column(Column column) {
        return column.matched()
                .map(field -> words.own().get("import.column", column.header(), texts.field(field)))
                .orElseGet(() -> words.own().get("import.column-unused", column.header()));
    }

    private ImportLine line(ImportRow row) {
        return switch (row) {
            case ImportRow.Accepted accepted -> {
                Arrival arrival = accepted.arrival();
                yield new ImportLine(
                        row.line(),
                        false,
                        words.own().get("import.effect." + accepted.effect().name()),
                        arrival.guestName(),
                        arrival.roomNumber(),
                        words.own().get("import.stay", texts.day(arrival.arrivesOn()), texts.day(arrival.departsOn())),
                        accepted.leftOut().isEmpty()
                                ? ""
                                : words.own().get("import.left-out", texts.faults(accepted.leftOut())));
            }
            case ImportRow.Refused refused ->
                new ImportLine(
                        row.line(),
                        true,
                        words.own().get("import.effect.REFUSED"),
                        refused.text(),
                        "",
                        "",
                        texts.faults(refused.faults()));
        };
    }
}

package app.keydesk.ui.operator;

import app.keydesk.desk.AuditBook;
import app.keydesk.desk.AuditBook.Format;
import app.keydesk.desk.AuditBook.Line;
import app.keydesk.desk.AuditBook.Proof;
import app.keydesk.desk.AuditBook.Query;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The newest lines of the audit trail that a word finds, their proof and their export. */
public final class AuditViewModel {
    private static final int SHOWN = 500;

    private final AuditBook book;
    private final Work work;
    private final Words words;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<String> actions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> action = new SimpleObjectProperty<>();
    private final PerOperator<String> sought = new PerOperator<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper isNothingRecorded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private boolean isChanging;

    public AuditViewModel(AuditBook book, Work work, Words words) {
        this.book = book;
        this.work = work;
        this.words = words;
    }

    /** What another operator sought, found and was told is theirs. */
    public void turn(OperatorId operator) {
        sought.turn(operator, search::get, () -> "").ifPresent(own -> {
            search.set(own);
            lines.clear();
            said.set(Said.NOTHING);
        });
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** The first day that is shown; null from the beginning. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day that is shown; null to the end. */
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /** The one action that is shown; null for all. */
    public ObjectProperty<@Nullable String> actionProperty() {
        return action;
    }

    /** The actions that can be chosen. */
    public ObservableList<String> actions() {
        return actions;
    }

    /** Shows everything again. */
    public void clear() {
        asOne(() -> {
            search.set("");
            from.set(null);
            until.set(null);
            action.set(null);
        });
        refresh();
    }

    /** Several filters change together: whoever asks for the lines at each of them is not answered. */
    private void asOne(Runnable change) {
        isChanging = true;
        change.run();
        isChanging = false;
    }

    private Query query() {
        return new Query(search.get(), from.get(), until.get(), action.get());
    }

    /** Whether the trail has no line at all, so that no search could find one. */
    ReadOnlyBooleanProperty nothingRecordedProperty() {
        return isNothingRecorded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Reads the lines; what was shown before is gone if whoever is signed in may not see them. */
    public void refresh() {
        if (isChanging) {
            return;
        }
        lines.clear();
        Query query = query();
        work.run(
                () -> new Read(book.lines(query, SHOWN), book.actions()),
                read -> {
                    lines.setAll(read.lines());
                    isNothingRecorded.set(read.actions().isEmpty());
                    if (!actions.equals(read.actions())) {
                        String chosen = action.get();
                        asOne(() -> {
                            actions.setAll(read.actions());
                            action.set(chosen);
                        });
                    }
                },
                this::failed);
    }

    private record Read(List<Line> lines, List<String> actions) {}

    /** Proves the whole trail again. */
    public void verify() {
        work.run(book::verify, proof -> said.set(sentence(proof, words)), this::failed);
    }

    /** What the proof of a trail says to a person. */
    public static Said sentence(Proof proof, Words words) {
        return switch (proof) {
            case Proof.Whole whole -> Said.done(words.own().get("audit.whole", whole.lines()));
            case Proof.Broken broken ->
                Said.failed(words.own()
                        .get("audit.broken", broken.line(), words.own().get("fault." + broken.fault())));
        };
    }

    /** Writes what is found into {@code file}. */
    public void export(Path file, Format format) {
        Query query = query();
        work.run(
                () -> {
                    book.exportTo(file, format, query);
                    return file;
                },
                done -> said.set(Said.done(words.own().get("audit.exported", String.valueOf(done.getFileName())))),
                this::failed);
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}

package app.keydesk.ui.operator;

import app.keydesk.desk.AuditBook;
import app.keydesk.desk.AuditBook.Format;
import app.keydesk.desk.AuditBook.Line;
import app.keydesk.desk.AuditBook.Proof;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The newest lines of the audit trail that a word finds, their proof and their export. */
public final class AuditViewModel {
    private static final int SHOWN = 500;

    private final AuditBook book;
    private final Work work;
    private final Words words;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public AuditViewModel(AuditBook book, Work work, Words words) {
        this.book = book;
        this.work = work;
        this.words = words;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Reads the lines; what was shown before is gone if whoever is signed in may not see them. */
    public void refresh() {
        lines.clear();
        String text = search.get();
        work.run(() -> book.lines(text, SHOWN), lines::setAll, this::failed);
    }

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

    /** Writes what the search finds into {@code file}. */
    public void export(Path file, Format format) {
        String text = search.get();
        work.run(
                () -> {
                    book.exportTo(file, format, text);
                    return file;
                },
                done -> said.set(Said.done(words.own().get("audit.exported", String.valueOf(done.getFileName())))),
                this::failed);
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}

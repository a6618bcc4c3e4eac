package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.MissedFile;
import app.keydesk.desk.arrivals.WatchedFolder;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that arrivals come from: the one that is looked at, those of the PMS folder, and what was said of them. */
public final class Imports {
    private final Arrivals arrivals;
    private final Work work;
    private final Words words;
    private final Runnable changed;
    private final ArrivalTexts texts;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ImportViewModel>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final PerOperator<Optional<ImportViewModel>> previews = new PerOperator<>();
    private final MissedFiles missed = new MissedFiles();
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
    private int reading;

    /** @param changed what is done after a file was imported */
    Imports(Arrivals arrivals, Work work, Words words, Runnable changed) {
        this.arrivals = arrivals;
        this.work = work;
        this.words = words;
        this.changed = changed;
        texts = new ArrivalTexts(words.own());
    }

    /** Tells again of the files that were missed before a restart and that nobody has read of. */
    public void remind() {
        work.run(arrivals::missed, this::remind, this::failed);
    }

    private void remind(List<MissedFile> files) {
        if (missed.isEmpty()) {
            files.reversed().forEach(this::miss);
        }
    }

    private void miss(MissedFile file) {
        String why = file.why() == null
                ? words.own().get("import.summary-after", file.refused())
                : texts.unreadable(file.why());
        miss(file.why() != null, words.own().get("arrivals.watched", file.fileName(), why));
    }

    private void miss(boolean isWhole, String sentence) {
        unread.set(true);
        said.set(new Said(isWhole ? Said.Tone.FAILED : Said.Tone.WARNING, missed.and(sentence)));
    }

    /** Whether files of the PMS folder were missed, and nobody has read of it. */
    public ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Somebody has read of them; the list goes on saying which they are until something is done in it. */
    public void read() {
        if (unread.get()) {
            unread.set(false);
            work.run(
                    () -> {
                        arrivals.forgetMissed();
                        return true;
                    },
                    isForgotten -> {},
                    this::failed);
        }
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
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
                String sentence = words.own().get("arrivals.watched", result.fileName(), texts.done(result, rows));
                if (result.refused() > 0) {
                    miss(false, sentence);
                    offer(rows);
                } else if (missed.isEmpty()) {
                    say(Said.done(sentence));
                    offer(rows);
                } else {
                    said.set(Said.warning(missed.after(sentence)));
                }
            }
            case WatchedFolder.Outcome.NotImported(ImportPreview.Unreadable why) -> {
                acts.clear();
                miss(true, words.own().get("arrivals.watched", why.fileName(), texts.unreadable(why)));
            }
        }
    }

    /** What another operator was told is theirs, and so is the file that they look at; files that were missed are everybody's. */
    public void turn(OperatorId operator) {
        previews.turn(operator, preview::get, Optional::empty).ifPresent(own -> {
            reading++;
            preview.set(own);
            if (missed.isEmpty()) {
                acts.clear();
                said.set(Said.NOTHING);
            }
        });
    }

    void say(Said what) {
        missed.clear();
        read();
        acts.clear();
        said.set(what);
    }

    /** The file that is looked at instead of the list; empty while none is. */
    public ReadOnlyObjectProperty<Optional<ImportViewModel>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Looks at a file that was chosen or dropped; nothing is stored before {@link #confirm()}. */
    public void open(Path file) {
        int mine = ++reading;
        say(new Said(Said.Tone.INFO, words.own().get("arrivals.reading", file.getFileName())));
        acts.setAll(new Act("arrivals-stop-reading", words.own().get("arrivals.stop-reading"), this::stopReading));
        work.run(
                () -> arrivals.preview(file),
                found -> ifWanted(mine, () -> {
                    say(Said.NOTHING);
                    opened(found);
                }),
                problem -> ifWanted(mine, () -> say(Said.failed(words.problem(problem)))));
    }

    /** Looks at the file that was dropped; of several at once at none. */
    public void drop(List<Path> files) {
        if (files.size() == 1) {
            open(files.getFirst());
        } else {
            say(over(files));
        }
    }

    /** What is said while files are dragged over the list. */
    Said over(List<Path> files) {
        return files.size() == 1
                ? new Said(Said.Tone.INFO, words.own().get("arrivals.drop"))
                : Said.warning(words.own().get("arrivals.one-file"));
    }

    private void ifWanted(int asked, Runnable end) {
        if (asked == reading) {
            end.run();
        }
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

    private void opened(ImportPreview found) {
        switch (found) {
            case ImportPreview.Readable readable ->
                preview.set(Optional.of(new ImportViewModel(readable, false, arrivals, work, words)));
            case ImportPreview.Unreadable unreadable -> say(Said.failed(texts.unreadable(unreadable)));
        }
    }

    private void imported(ImportPreview.Readable rows, ImportResult result) {
        preview.set(Optional.empty());
        String sentence = texts.done(result, rows);
        say(result.refused() == 0 ? Said.done(sentence) : Said.warning(sentence));
        offer(rows);
        changed.run();
    }

    /** Rows that the PMS has to put right can be looked at. */
    private void offer(ImportPreview.Readable rows) {
        if (!rows.refused().isEmpty() || rows.incomplete() > 0) {
            acts.setAll(new Act("arrivals-look", words.own().get("arrivals.look"), () -> lookAtRowsToCorrect(rows)));
        }
    }

    private void lookAtRowsToCorrect(ImportPreview.Readable rows) {
        ImportViewModel shown = new ImportViewModel(rows, true, arrivals, work, words);
        shown.onlyToCorrectProperty().set(true);
        preview.set(Optional.of(shown));
    }
}

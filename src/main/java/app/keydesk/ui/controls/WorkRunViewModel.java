package app.keydesk.ui.controls;

import app.keydesk.desk.Connection;
import app.keydesk.desk.Progress;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkLine;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Work with one or several keys, from the press to its end: progress line by line, and what came of it. */
public final class WorkRunViewModel {
    private final Words words;
    private final Navigator navigator;
    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<LineText> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isPartDone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isHindered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> hindrance = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final Work work;
    private final AfterOutage after;
    private boolean isDone;

    public WorkRunViewModel(Work work, Words words, Navigator navigator) {
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new RunViewModel(work);
        after = new AfterOutage(work, words, said);
        run.lines()
                .subscribe(
                        () -> lines.setAll(run.lines().stream().map(this::text).toList()));
    }

    /**
     * One line of the work, in words.
     *
     * @param problem why it is not done; empty otherwise
     */
    public record LineText(Glyph glyph, String what, String state, String problem) {}

    /** What is done and what is not, in the order of the work. */
    public ObservableList<LineText> lines() {
        return lines;
    }

    public RunViewModel progress() {
        return run;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** From now on, says when there is no connection and starts nothing then. */
    public Registration follow(Connection connection) {
        show(connection.status());
        return connection.onStatus(now -> work.later(() -> show(now)));
    }

    /** From now on, what is said of an outage turns into what came of it. */
    public Registration followOutages(OutageDesk desk) {
        return after.follow(desk);
    }

    private void show(Connection.Status status) {
        Problem problem = status.problem();
        isHindered.set(!status.isOnline() || problem != null && !(problem instanceof Problem.SystemFault));
        if (!status.isOnline()) {
            hindrance.set(Said.warning(words.shared().get("work.offline")));
        } else {
            hindrance.set(problem == null ? Said.NOTHING : Said.warning(words.problem(problem)));
        }
    }

    /**
     * Why nothing can be started now; nothing where all is well. A fault between Seam and the locks is said and hinders
     * nothing here: a key can be stopped all the same, and for a new one the desk asks again.
     */
    public ReadOnlyObjectProperty<Said> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    /**
     * Whether the work can be started: Seam answers, none is under way, none stopped half way (the to-do list goes on with
     * that).
     */
    public BooleanBinding readyBinding() {
        return run.runningProperty().not().and(isPartDone.not()).and(isHindered.not());
    }

    /** Whether the last work ended with every line done. */
    public boolean isDone() {
        return isDone;
    }

    /**
     * @param done what the stay tells when every line is done
     * @param changed gets the live keys when they are not those that the person saw
     */
    public void start(Function<Progress, WorkOutcome> call, String done, Consumer<List<KeyRow>> changed) {
        start(call, () -> navigator.finish(Said.done(done)), changed);
    }

    /** The same for work that has an end of its own. */
    public void start(Function<Progress, WorkOutcome> call, Runnable done, Consumer<List<KeyRow>> changed) {
        said.set(Said.NOTHING);
        isDone = false;
        run.run(call, outcome -> ended(outcome, done, changed), this::failed);
    }

    public void say(Said sentence) {
        said.set(sentence);
    }

    public void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
        if (problem instanceof Problem.Offline) {
            after.notSent();
        }
    }

    /** Says of work that is not finished how far it is: the to-do list goes on with it. */
    public void leftOpen(WorkId begun, Said sentence) {
        said.set(sentence);
        after.inPart(begun, this::found);
    }

    /** Sent, but no answer came. */
    public void unknown(WorkId sent, Problem problem) {
        said.set(Said.failed(words.problem(problem)));
        after.unknown(sent, this::found);
    }

    private void found(Fate fate) {
        run.lines().clear();
        isPartDone.set(isPartDone.get() && fate == Fate.DONE);
    }

    /** Forgets how the last work ended. */
    public void reset() {
        said.set(Said.NOTHING);
        isPartDone.set(false);
        isDone = false;
        run.lines().clear();
    }

    private LineText text(WorkLine line) {
        Glyph glyph = switch (line.state()) {
            case WAITING -> Glyph.CLOCK;
            case UNDER_WAY -> Glyph.WAITING;
            case DONE -> Glyph.DONE;
            case NOT_DONE -> Glyph.FAILED;
            case UNCERTAIN -> Glyph.ALERT;
        };
        String who = line.guestName().isEmpty() ? words.shared().get("key.nobody") : line.guestName();
        return new LineText(
                glyph,
                words.shared().get("work.line." + line.what().name(), who),
                words.shared().get("work.state." + line.state().name()),
                line.problem() == null ? "" : words.problem(line.problem()));
    }

    private void ended(WorkOutcome outcome, Runnable done, Consumer<List<KeyRow>> changed) {
        switch (outcome) {
            case WorkOutcome.Done all -> {
                isDone = true;
                done.run();
            }
            case WorkOutcome.InPart part -> {
                isPartDone.set(true);
                run.lines().setAll(part.lines());
                leftOpen(
                        part.work(),
                        Said.warning(words.shared()
                                .get(
                                        "work.in-part",
                                        part.lines().stream()
                                                .filter(line -> line.isDone())
                                                .count(),
                                        part.lines().size(),
                                        words.problem(part.problem()))));
            }
            case WorkOutcome.RoomChanged room -> {
                changed.accept(room.live());
                said.set(Said.warning(words.shared().get("work.room-changed")));
            }
            case WorkOutcome.NotDone none -> failed(none.problem());
        }
    }
}

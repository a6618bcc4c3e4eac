package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Note;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal's page of one piece of work, with what it says so far, and who watches it. Each commit waits for the disk, so
 * what is noted at the same moment shares one: new work and its first step, a step's end and the next one's beginning. One
 * thread.
 */
final class StepLog {
    /** A mark, not a call: the person stopped it while its outcome was looked up, so nothing is sent again by itself. */
    private static final String CANCELLED = "cancelled";

    private final Journal journal;
    private final Intent intent;
    private final Progress progress;
    private final Map<String, Entry> entries = new HashMap<>();
    private boolean isWritten;
    private boolean isLeftOpen;
    private boolean isSettled;
    private @Nullable Note ended;

    StepLog(Journal journal, Intent intent) {
        this(journal, intent, Progress.UNATTENDED);
    }

    StepLog(Journal journal, Intent intent, Progress progress) {
        this.journal = journal;
        this.progress = progress;
        this.intent = intent;
        this.isWritten = true;
        for (Step step : intent.steps()) {
            entries.put(step.name(), new Entry(step.state(), step.details(), step.outcome()));
        }
    }

    /** For work that the journal does not hold yet: its first step, or {@link #open}, writes it down. */
    static StepLog ofNew(Journal journal, Intent intent, Progress progress) {
        StepLog log = new StepLog(journal, intent, progress);
        log.isWritten = false;
        return log;
    }

    /** From here on the work is not forgotten by a crash, even before its first step. */
    void open() {
        if (!isWritten) {
            journal.open(intent, List.of());
            isWritten = true;
        }
    }

    Intent intent() {
        return intent;
    }

    Progress progress() {
        return progress;
    }

    /** The person wants it no more: what has left is looked up, and nothing further is sent. */
    boolean isUnwanted() {
        return progress.isCancelled() || isDone(CANCELLED);
    }

    void cancelled() {
        begin(CANCELLED, Map.of());
        done(CANCELLED, Map.of());
    }

    /** The person goes on with what was stopped before. */
    void wantedAgain() {
        if (isDone(CANCELLED)) {
            begin(CANCELLED, Map.of());
        }
    }

    /** Whether anything of this line may have left this PC. */
    boolean isBegun(int line) {
        return entries.keySet().stream().anyMatch(step -> step.startsWith(line + "."));
    }

    WorkId work() {
        return new WorkId(intent.id().value());
    }

    /** Whether anything of it may have left this PC. */
    boolean isBegun() {
        return !entries.isEmpty();
    }

    Optional<Entry> entry(String step) {
        return Optional.ofNullable(entries.get(step));
    }

    boolean isDone(String step) {
        return entry(step).map(entry -> entry.state() == StepState.DONE).orElse(false);
    }

    /** A step that left, or may have left, and whose end is unknown. */
    boolean isOpen(String step) {
        return entry(step)
                .map(entry -> entry.state() == StepState.BEGUN || entry.state() == StepState.UNKNOWN)
                .orElse(false);
    }

    @Nullable
    String outcome(String step, String name) {
        Entry entry = entries.get(step);
        return entry == null ? null : entry.outcome().get(name);
    }

    void begin(String step, Map<String, String> details) {
        Note begun = new Note(step, StepState.BEGUN, details, Map.of());
        if (isWritten) {
            journal.put(intent.id(), withEnded(begun), List.of());
        } else {
            journal.open(intent, List.of(begun));
            isWritten = true;
        }
        keep(begun);
    }

    void done(String step, Map<String, String> outcome) {
        end(step, StepState.DONE, outcome, List.of());
    }

    /** The step made keys; where they came from is noted with it. */
    void done(String step, Map<String, String> outcome, List<KeyOrigin> origins) {
        end(step, StepState.DONE, outcome, origins);
    }

    /**
     * The step is done, and the next one begins at once: both are noted by that one's commit. A crash before it finds a step
     * without an end, as it would before this one's own commit.
     */
    void doneBeforeNext(String step, Map<String, String> outcome) {
        noteEnded();
        Note done = note(step, StepState.DONE, outcome);
        ended = done;
        keep(done);
    }

    void failed(String step, Problem problem) {
        end(step, StepState.FAILED, Map.of("problem", ProblemCode.of(problem)), List.of());
    }

    void unknown(String step) {
        end(step, StepState.UNKNOWN, Map.of(), List.of());
    }

    private void end(String step, StepState state, Map<String, String> outcome, List<KeyOrigin> origins) {
        if (!entries.containsKey(step)) {
            throw new IllegalStateException("a step ends that never began: " + step);
        }
        Note end = note(step, state, outcome);
        journal.put(intent.id(), withEnded(end), origins);
        keep(end);
    }

    private Note note(String step, StepState state, Map<String, String> outcome) {
        Entry before = entries.get(step);
        return new Note(step, state, before == null ? Map.of() : before.details(), outcome);
    }

    private void keep(Note note) {
        entries.put(note.step(), new Entry(note.state(), note.details(), note.outcome()));
    }

    /** The step with the one before it whose end is not noted yet; that counts as noted once this is written. */
    private List<Note> withEnded(Note note) {
        Note before = ended;
        ended = null;
        return before == null || before.step().equals(note.step()) ? List.of(note) : List.of(before, note);
    }

    private void noteEnded() {
        Note before = ended;
        ended = null;
        if (before != null) {
            journal.put(intent.id(), List.of(before), List.of());
        }
    }

    /** All is done but a look that Seam did not answer: the work stays open until that is taken again. */
    void leaveOpen() {
        noteEnded();
        isLeftOpen = true;
    }

    boolean isLeftOpen() {
        return isLeftOpen;
    }

    void close(IntentState state, @Nullable String note) {
        open();
        noteEnded();
        journal.close(intent.id(), state, note);
        isSettled = state != IntentState.NEEDS_PERSON;
    }

    /** Whether the journal holds it as work that waits: for somebody, or for a look at what became of it. */
    boolean isUnsettled() {
        return isWritten && !isSettled;
    }

    record Entry(StepState state, Map<String, String> details, Map<String, String> outcome) {}
}

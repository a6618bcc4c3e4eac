package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal's page of one piece of work, with what it says so far, and who watches it. One thread. */
final class StepLog {
    /** A mark, not a call: the person stopped it while its outcome was looked up, so nothing is sent again by itself. */
    private static final String CANCELLED = "cancelled";

    private final Journal journal;
    private final Intent intent;
    private final Progress progress;
    private final Map<String, Entry> entries = new HashMap<>();

    StepLog(Journal journal, Intent intent) {
        this(journal, intent, Progress.UNATTENDED);
    }

    StepLog(Journal journal, Intent intent, Progress progress) {
        this.journal = journal;
        this.progress = progress;
        this.intent = intent;
        for (Step step : intent.steps()) {
            entries.put(step.name(), new Entry(step.state(), step.details(), step.outcome()));
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
        journal.begin(intent.id(), step, details);
        entries.put(step, new Entry(StepState.BEGUN, details, Map.of()));
    }

    void done(String step, Map<String, String> outcome) {
        end(step, StepState.DONE, outcome);
    }

    void failed(String step, Problem problem) {
        end(step, StepState.FAILED, Map.of("problem", ProblemCode.of(problem)));
    }

    void unknown(String step) {
        end(step, StepState.UNKNOWN, Map.of());
    }

    private void end(String step, StepState state, Map<String, String> outcome) {
        journal.end(intent.id(), step, state, outcome);
        Entry before = entries.get(step);
        entries.put(step, new Entry(state, before == null ? Map.of() : before.details(), outcome));
    }

    void close(IntentState state, @Nullable String note) {
        journal.close(intent.id(), state, note);
    }

    record Entry(StepState state, Map<String, String> details, Map<String, String> outcome) {}
}

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

/** The journal's page of one piece of work, with what it says so far. One thread. */
final class StepLog {
    private final Journal journal;
    private final Intent intent;
    private final Map<String, Entry> entries = new HashMap<>();

    StepLog(Journal journal, Intent intent) {
        this.journal = journal;
        this.intent = intent;
        for (Step step : intent.steps()) {
            entries.put(step.name(), new Entry(step.state(), step.details(), step.outcome()));
        }
    }

    Intent intent() {
        return intent;
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

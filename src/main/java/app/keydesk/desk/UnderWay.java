package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which work is under way: a piece of it is in one thread's hands, or in nobody's. Safe for any thread. */
final class UnderWay {
    private final Journal journal;
    private final Set<WorkId> works = ConcurrentHashMap.newKeySet();

    UnderWay(Journal journal) {
        this.journal = journal;
    }

    static WorkId work(IntentId id) {
        return new WorkId(id.value());
    }

    boolean contains(WorkId work) {
        return works.contains(work);
    }

    /** New work, which nobody else knows of. */
    void begin(WorkId work) {
        works.add(work);
    }

    /** Empty where it is in other hands, or settled; else whoever asked must {@link #end} it, once. */
    Optional<Intent> take(IntentId id) {
        if (!works.add(work(id))) {
            return Optional.empty();
        }
        Optional<Intent> taken = Optional.empty();
        try {
            taken = journal.intent(id)
                    .filter(intent -> intent.state() == IntentState.OPEN || intent.state() == IntentState.NEEDS_PERSON);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                end(work(id));
            }
        }
    }

    void end(WorkId work) {
        works.remove(work);
    }

    /** Closes work that is not under way, and still as {@code expected}; whether it was. */
    boolean close(IntentId id, Predicate<Intent> expected, IntentState state, @Nullable String note) {
        Optional<Intent> taken = take(id);
        if (taken.isEmpty()) {
            return false;
        }
        try {
            boolean isExpected = expected.test(taken.get());
            if (isExpected) {
                journal.close(id, state, note);
            }
            return isExpected;
        } finally {
            end(work(id));
        }
    }
}

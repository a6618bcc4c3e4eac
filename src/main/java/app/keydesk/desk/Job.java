package app.keydesk.desk;

import app.keydesk.hotel.KeyPlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A piece of work as the journal keeps it: what to do, line by line, each after the one before succeeded.
 *
 * @param notes codes that belong to its audit (reason, ID check); no guest data
 */
record Job(Kind kind, List<Task> tasks, Map<String, String> notes) {
    enum Kind {
        ISSUE,
        ENCODE,
        STOP,
        CHECK_OUT,
        REMOVE_GUEST,
        REVISE,
        MOVE,
        LOST_KEY,
        LOST_PHONE,
        GROUP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Job(Kind kind, List<Task> tasks) {
        this(kind, tasks, Map.of());
    }

    /** Whether it makes or writes a key; else it only takes away. */
    boolean isOfKeys() {
        return tasks.stream().anyMatch(task -> task instanceof Task.Issue || task instanceof Task.Encode);
    }

    static boolean isOverride(Task task) {
        return task instanceof Task.Issue issue && issue.request().plan() instanceof KeyPlan.Override;
    }
}

package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.hotel.CredentialId;
import java.util.List;

/** Work that waits only for a card: settled when its key was written otherwise, or stopped. */
final class PendingCards {
    private final Journal journal;

    PendingCards(Journal journal) {
        this.journal = journal;
    }

    void settle(CredentialId key) {
        for (Intent intent : journal.unsettled()) {
            if (intent.state() == IntentState.NEEDS_PERSON
                    && JobNote.CARD.equals(intent.note())
                    && isAllAbout(key, intent)) {
                journal.close(intent.id(), IntentState.DONE, null);
            }
        }
    }

    private static boolean isAllAbout(CredentialId key, Intent intent) {
        List<Task> tasks = JobText.of(intent).map(Job::tasks).orElse(List.of());
        return tasks.size() == 1
                && (tasks.getFirst() instanceof Task.Encode encode
                                && encode.key().equals(key)
                        || intent.steps().stream()
                                .anyMatch(step ->
                                        key.value().equals(step.outcome().get("key"))));
    }
}

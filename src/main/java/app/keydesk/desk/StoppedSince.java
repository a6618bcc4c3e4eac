package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import java.util.List;

/** What this desk was told to stop after a piece of work began: work that goes on later must not bring it back. */
final class StoppedSince {
    private final Journal journal;

    StoppedSince(Journal journal) {
        this.journal = journal;
    }

    /**
     * Later work that cannot be read counts where it names either: then a person is asked.
     *
     * @param replaced the key in whose place {@code work} is to make another for {@code guest}
     */
    boolean isStopped(CredentialId replaced, Guest guest, Intent work) {
        return journal.since(work.id()).stream()
                .filter(StoppedSince::isMeant)
                .anyMatch(later -> JobText.of(later)
                        .map(job -> job.tasks().stream().anyMatch(task -> isStop(task, replaced, guest)))
                        .orElseGet(() -> later.details().containsValue(replaced.value())
                                || later.details().containsValue(guest.id().value())));
    }

    private static boolean isStop(Task task, CredentialId replaced, Guest guest) {
        return task instanceof Task.Stop stop && stop.key().equals(replaced)
                || task instanceof Task.Remove remove && remove.guest().equals(guest.id());
    }

    /** Whether {@code key}, which {@code work} made, was then stopped, or another given in its place. */
    boolean isGivenUp(CredentialId key, Intent work) {
        return journal.since(work.id()).stream()
                .filter(StoppedSince::isMeant)
                .flatMap(later -> JobText.of(later).stream())
                .flatMap(job -> job.tasks().stream())
                .anyMatch(task -> switch (task) {
                    case Task.Stop stop -> stop.key().equals(key);
                    case Task.Issue issue -> isInPlaceOf(key, issue.request());
                    case Task.Encode _, Task.Remove _, Task.Deactivate _ -> false;
                });
    }

    private static boolean isInPlaceOf(CredentialId key, KeyRequest request) {
        return key.equals(request.replaces())
                || request.plan() instanceof KeyPlan.Override(List<CredentialId> losers) && losers.contains(key);
    }

    private static boolean isMeant(Intent intent) {
        return switch (intent.state()) {
            case OPEN, NEEDS_PERSON, DONE -> intent.details().containsKey("job");
            case FAILED, CANCELLED -> false;
        };
    }
}

package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stops keys one after another; a key that is gone already counts as stopped. */
public final class StopKeys implements Stopping {
    private final StayKeys stays;
    private final WorkOutcomes works;
    private final PendingCards pendingCards;

    StopKeys(DeskParts parts, WorkOutcomes works) {
        this.stays = new StayKeys(parts);
        this.works = works;
        this.pendingCards = new PendingCards(parts.journal());
    }

    @Override
    public StopPreview previewStop(List<CredentialId> keys) {
        return preview(keys.stream().flatMap(key -> stays.key(key).stream()).toList());
    }

    @Override
    public StopPreview previewCheckOut(EntranceId room) {
        return preview(stays.ofStay(room));
    }

    private static StopPreview preview(List<KeyRow> keys) {
        return new StopPreview(keys.stream().map(StopKeys::effect).toList());
    }

    private static StopEffect effect(KeyRow key) {
        boolean isCardOut = key.medium() == Medium.CARD && key.credential().isIssued();
        return new StopEffect(key, key.phonesReached(), isCardOut ? key.endsAt() : null);
    }

    @Override
    public WorkOutcome stop(List<CredentialId> keys, Reason reason, Progress progress) {
        List<Task> tasks = keys.stream().<Task>map(Task.Stop::new).toList();
        Job.Kind kind = reason == Reason.CHECK_OUT ? Job.Kind.CHECK_OUT : Job.Kind.STOP;
        WorkOutcome outcome =
                works.run(new Job(kind, tasks, Map.of("reason", reason.name())), Set.of(Permission.STOP_KEY), progress);
        if (outcome instanceof WorkOutcome.Done) {
            keys.forEach(pendingCards::settle);
        }
        return outcome;
    }
}

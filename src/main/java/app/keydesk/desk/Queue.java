package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Registration;
import java.time.Instant;
import java.util.List;

/**
 * Work put aside while offline: no key yet. On return stops go first, then joiners; an override asks again when it is old
 * or a newer stay took its room.
 */
public interface Queue {
    WorkId queueIssue(KeyRequest request);

    WorkId queueStop(List<CredentialId> keys);

    List<Queued> items();

    /** Takes it back, nothing was sent; false where it is sent already, or being sent. */
    boolean cancel(WorkId work);

    /** Sends an override that asked again; the person saw {@code seen} as the room's live keys. */
    WorkOutcome confirm(WorkId work, List<CredentialId> seen, Progress progress);

    /** Called off the FX thread when the queue may differ. */
    Registration onChange(Runnable listener);

    /**
     * @param effect what it would do now
     * @param keys how many keys it is about
     * @param losers the keys that would stop now
     */
    record Queued(
            WorkId work,
            Instant since,
            Effect effect,
            String guestName,
            int keys,
            List<EntranceId> rooms,
            List<KeyRow> losers) {}

    enum Effect {
        STOPS_KEYS,
        ANOTHER_KEY,
        NEW_KEY,
        ASKS_AGAIN
    }
}

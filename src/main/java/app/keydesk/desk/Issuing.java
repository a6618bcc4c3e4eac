package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import java.util.List;

/** New stay, another key, cards: what the guest's pane asks of the desk. Blocking; off the FX thread. */
public interface Issuing {

    /**
     * The live keys of these rooms, read from Seam where it answers within a second, else from the cache. An override
     * stops them; a joiner joins them.
     */
    LiveKeys liveKeys(List<EntranceId> rooms);

    /** Issues a key; for a card also writes it. A card takes up to 90 seconds, told through {@code progress}. */
    IssueOutcome issue(KeyRequest request, Progress progress);

    /** Writes a key that exists, but whose card failed, on this encoder. */
    IssueOutcome encode(CredentialId key, EncoderId encoder, Progress progress);

    /** @param isFresh read from Seam just now; false: the cache's last word */
    record LiveKeys(List<KeyRow> keys, boolean isFresh) {}
}

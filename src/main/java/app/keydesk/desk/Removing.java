package app.keydesk.desk;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;

/** Removes a guest: the keys first, then the identity, then what this PC holds of the person. */
public interface Removing {
    /** The live keys that would stop, read from Seam where it answers. */
    List<KeyRow> liveKeys(AcsUserId guest);

    /** {@code confirmed}: the live keys that the person saw and accepted as lost; empty at first. */
    RemoveOutcome remove(AcsUserId guest, List<CredentialId> confirmed, Progress progress);

    /** How the removal ended. */
    sealed interface RemoveOutcome {
        /** Gone at Seam and here; the audit keeps no name. */
        record Removed() implements RemoveOutcome {}

        /** Refused: these keys live and were not confirmed. */
        record HasLiveKeys(List<KeyRow> keys) implements RemoveOutcome {}

        /** Not finished; {@code stopped} keys are gone. It waits on the to-do list. */
        record InPart(WorkId work, List<CredentialId> stopped, Problem problem) implements RemoveOutcome {}

        record NotRemoved(Problem problem) implements RemoveOutcome {}
    }
}

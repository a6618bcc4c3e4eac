package app.keydesk.desk;

import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.StayWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a key's dates, doors or rooms. Visionline's keys are not edited: a new key with the new values joins the stay,
 * and Seam replaces the old one of the same guest.
 */
public interface Revising {
    /** The key and its companions: the other live keys of its stay, each to be ticked for an extension. */
    Companions companions(CredentialId key);

    /** Live keys that are lost if the change adds rooms with a stay of their own; empty for a change within the stay. */
    List<KeyRow> losers(Revision revision);

    WorkOutcome revise(Revision revision, Progress progress);

    /** @param others without {@code key} itself */
    record Companions(KeyRow key, List<KeyRow> others) {}

    /**
     * @param encoderId where a card is written anew; null for phone keys only
     * @param cardFormat the layout of the changed key; a companion keeps its own
     * @param companions of the stay that get the same dates, each with its own doors
     * @param acceptedLosers what {@link Revising#losers} told and the person accepted
     */
    record Revision(
            CredentialId key,
            StayWindow window,
            List<EntranceId> rooms,
            List<EntranceId> commonDoors,
            @Nullable EncoderId encoderId,
            CardFormat cardFormat,
            List<CredentialId> companions,
            List<CredentialId> acceptedLosers) {}
}

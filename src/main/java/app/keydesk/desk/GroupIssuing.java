package app.keydesk.desk;

import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several guests, several rooms, one form: the first key overrides its rooms, every further one joins. */
public interface GroupIssuing {
    /** What is wrong with the form, by field; empty when it can be sent. */
    List<Problem.BadInput> check(Group group);

    /** Issues the keys one after another; what is left after a fault waits on the to-do list. */
    WorkOutcome issue(Group group, Progress progress);

    /**
     * @param keys in the order they were entered; a guest may have several
     * @param acceptedLosers the rooms' live keys that the person saw and accepted as lost
     */
    record Group(
            List<GroupKey> keys,
            List<EntranceId> commonDoors,
            StayWindow window,
            CardFormat cardFormat,
            List<CredentialId> acceptedLosers) {}

    /** @param rooms the part of the group's rooms that this key opens */
    record GroupKey(
            GuestChoice guest,
            List<EntranceId> rooms,
            Medium medium,
            @Nullable EncoderId encoderId) {}
}

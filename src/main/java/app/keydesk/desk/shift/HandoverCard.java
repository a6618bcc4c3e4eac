package app.keydesk.desk.shift;

import app.keydesk.desk.Queue.Queued;
import app.keydesk.desk.ShiftLog.FailedCard;
import app.keydesk.desk.ShiftLog.UncheckedKey;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.SpareKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the next shift must know.
 *
 * @param since from when on cards and keys are told
 * @param groupRooms numbers of the rooms of a group that was begun and is not all checked in
 * @param queued what waits for the network: keys that nobody has yet, and keys that still work
 * @param keyStates the keys of the hotel's day by state; states without a key are left out
 */
public record HandoverCard(
        Instant since,
        Instant madeAt,
        List<ToDo> toDos,
        List<String> groupRooms,
        List<Queued> queued,
        List<SpareKey> sparesOut,
        List<FailedCard> failedCards,
        List<WaitingPhone> waitingPhones,
        List<UncheckedKey> uncheckedKeys,
        Map<KeyState, Integer> keyStates) {

    /** A phone key that no phone has yet. */
    public record WaitingPhone(CredentialId key, String room, String guestName) {}

    public boolean isClear() {
        return toDos.isEmpty()
                && groupRooms.isEmpty()
                && queued.isEmpty()
                && sparesOut.isEmpty()
                && failedCards.isEmpty()
                && waitingPhones.isEmpty()
                && uncheckedKeys.isEmpty();
    }
}

package app.keydesk.desk.checkin;

import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of a group: what it is to get and how far it is.
 *
 * @param isPlanned whether it belongs to a group that was begun and is not done
 * @param keysDone keys that its guest has
 * @param others live keys of other people for the room: they would stop
 * @param problem why it is not done; null otherwise
 */
public record CheckInRow(
        Arrival arrival,
        EntranceId room,
        CheckInPlan plan,
        boolean isPlanned,
        State state,
        int keysDone,
        List<KeyRow> others,
        @Nullable Problem problem) {

    /** How far it is. */
    public enum State {
        READY,
        UNDER_WAY,
        DONE,
        /** Begun, and waits on the to-do list: it goes on from there. */
        UNFINISHED,
        /** The room has keys of other people, which nobody has agreed to stop. */
        OTHER_KEYS,
        NOT_DONE
    }

    /** Whether its group was begun and still waits for it. */
    public boolean isAwaited() {
        return isPlanned && plan.isIn() && state != State.DONE;
    }

    public String reservation() {
        return plan.reservation();
    }

    CheckInRow with(State next, int done, @Nullable Problem why) {
        return new CheckInRow(arrival, room, plan, isPlanned, next, done, others, why);
    }
}

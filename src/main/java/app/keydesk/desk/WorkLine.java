package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One line of a piece of work with several keys: what was to be done for whom, and how far it is.
 *
 * @param number from 0, in the order of work
 * @param guestName empty where unknown
 * @param key the key that was issued or stopped; null while there is none
 * @param problem why it was not done; null otherwise
 */
public record WorkLine(
        int number,
        What what,
        String guestName,
        State state,
        @Nullable CredentialId key,
        @Nullable Problem problem) {
    public enum What {
        NEW_KEY,
        ANOTHER_KEY,
        WRITE_CARD,
        STOP_KEY
    }

    public enum State {
        WAITING,
        UNDER_WAY,
        DONE,
        NOT_DONE,
        UNCERTAIN
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}

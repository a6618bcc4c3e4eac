package app.keydesk.desk;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one line of a job ended. */
sealed interface TaskEnd {
    record Done(@Nullable Credential key) implements TaskEnd {}

    /** Not sent: the room has other live keys than the person saw. */
    record Changed(List<KeyRow> live) implements TaskEnd {}

    /** Sent, and somebody else issued for the room at the same time. */
    record Collided(Credential key, List<KeyRow> others) implements TaskEnd {}

    record NotOnCard(CredentialId key, Problem problem) implements TaskEnd {}

    /** It did not take effect. */
    record Failed(Problem problem) implements TaskEnd {}

    /** It may have taken effect; to be looked up. */
    record Unsure(Problem problem) implements TaskEnd {}

    /** The end that a call's problem means. */
    static TaskEnd of(Problem problem) {
        return ProblemCode.isUnsure(problem) ? new Unsure(problem) : new Failed(problem);
    }
}

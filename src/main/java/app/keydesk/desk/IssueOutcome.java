package app.keydesk.desk;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;

/** How the issue of a key ended. */
public sealed interface IssueOutcome {
    /** Seam has it; a card is written. */
    record Issued(Credential key) implements IssueOutcome {}

    /** The key exists at Seam, but its card was not written: encode again, or stop it. */
    record NotOnCard(CredentialId key, Problem problem) implements IssueOutcome {}

    /** The room's live keys are not those that the person saw: nothing was sent. */
    record RoomChanged(List<KeyRow> live) implements IssueOutcome {}

    /** Another desk issued an override for the room at the same time: both keys exist or one stopped the other. */
    record Collided(Credential key, List<KeyRow> others) implements IssueOutcome {}

    /** Nothing was issued. */
    record NotIssued(Problem problem) implements IssueOutcome {}

    /** Sent without an answer and not yet found out: it stands on the to-do list and is looked up as soon as can be. */
    record Uncertain(WorkId work, Problem problem) implements IssueOutcome {}
}

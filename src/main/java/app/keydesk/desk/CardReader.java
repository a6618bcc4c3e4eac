package app.keydesk.desk;

import app.keydesk.hotel.CardReading;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a card and tells whose it is, what it opens, why it may be dead, and the one action that mends it. */
public interface CardReader {
    /** Waits up to 90 seconds for a card on the encoder. */
    ReadOutcome read(EncoderId encoder, Progress progress);

    /** A new key for the same guest, doors and dates as the card says, written on a card; the dead one is stopped. */
    IssueOutcome remake(CardStory story, EncoderId encoder, Progress progress);

    /** How the reading ended. */
    sealed interface ReadOutcome {
        record Read(CardStory story) implements ReadOutcome {}

        record NotRead(Problem problem) implements ReadOutcome {}
    }

    /**
     * @param key the key as Seam knows it; null for a blank or unknown card
     * @param doors what the card opens by its own data, else by Seam's
     * @param until the end by the card's own data, else by Seam's; null where neither tells
     * @param present the live keys of the card's rooms now: another guest may have checked in since
     */
    record CardStory(
            CardReading reading,
            @Nullable KeyRow key,
            String holderName,
            List<Entrance> doors,
            @Nullable Instant until,
            Verdict verdict,
            Remedy remedy,
            List<KeyRow> present) {}

    /** Why it opens, or why not. It speaks of card and server, never of the lock. */
    enum Verdict {
        SHOULD_WORK,
        STARTS_LATER,
        BLANK,
        UNKNOWN_TO_SEAM,
        STOPPED,
        DISCARDED,
        CANCELLED,
        OVERRIDDEN,
        OVERWRITTEN,
        EXPIRED,
        PENDING_UPDATE,
        OUT_OF_STEP
    }

    /** The one action offered. */
    enum Remedy {
        NONE,
        REMAKE,
        ENCODE_AGAIN,
        EXTEND,
        ANOTHER_KEY,
        NEW_STAY
    }
}

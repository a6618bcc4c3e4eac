package app.keydesk.desk;

import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.StayWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move to another room: the old key, then the new one, then the companions, each after the one before succeeded. */
public interface Moving {
    /** The live keys of the old room, the first key's first: each needs a fate. */
    List<KeyRow> movers(EntranceId from);

    WorkOutcome move(Move move, Progress progress);

    /**
     * @param keys every live key of the old room with its fate; the first that moves is the new room's first key
     * @param acceptedLosers the new room's live keys that the person saw and accepted as lost
     */
    record Move(EntranceId from, EntranceId to, NewKeys newKeys, List<Mover> keys, List<CredentialId> acceptedLosers) {}

    /**
     * What holds for every key of the new room.
     *
     * @param encoderId where cards are written; null where only phone keys move
     */
    record NewKeys(
            StayWindow window,
            List<EntranceId> commonDoors,
            CardFormat cardFormat,
            @Nullable EncoderId encoderId) {}

    record Mover(CredentialId key, Fate fate) {}

    /** What becomes of a key of the old room. */
    enum Fate {
        MOVE,
        STAY,
        STOP
    }
}

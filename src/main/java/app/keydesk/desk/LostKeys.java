package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.KeyRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lost key: stop this one, or renew the whole room and give the companions new keys. */
public interface LostKeys {
    /** The other live keys of the lost key's rooms. */
    List<KeyRow> companions(CredentialId lost);

    /** Stops this key alone; the companions' keys go on working. */
    WorkOutcome stopOne(CredentialId lost, IdCheck check, Progress progress);

    /** A new first key for the guest who lost theirs: all keys of the room stop, then the chosen are joined again. */
    WorkOutcome renewRoom(Renewal renewal, Progress progress);

    /**
     * @param rejoin the companions' keys that are made again, each for its own guest, doors and medium
     * @param encoderId where cards are written; null where there are only phone keys
     * @param acceptedLosers all live keys of the rooms as the person saw them
     */
    record Renewal(
            CredentialId lost,
            List<CredentialId> rejoin,
            IdCheck check,
            @Nullable EncoderId encoderId,
            List<CredentialId> acceptedLosers) {}
}

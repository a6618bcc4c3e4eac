package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stop one key, or check out a whole stay. Blocking; off the FX thread. */
public interface Stopping {
    /** What stopping these keys does, from the cache: companions' keys are not among them. */
    StopPreview previewStop(List<CredentialId> keys);

    /** Every live key of the stay in this room: those of the room, and those joined to them in other rooms. */
    StopPreview previewCheckOut(EntranceId room);

    /** Stops these keys, each with the keys on its phones; {@code reason} is a code, no words about the guest. */
    WorkOutcome stop(List<CredentialId> keys, Reason reason, Progress progress);

    enum Reason {
        CHECK_OUT,
        LOST,
        REPLACED,
        MISTAKE,
        OTHER
    }

    record StopPreview(List<StopEffect> effects) {
        public List<CredentialId> keys() {
            return effects.stream().map(effect -> effect.key().id()).toList();
        }
    }

    /**
     * What happens to one key. The server stops every key at once; the medium follows later.
     *
     * @param phones phones that lose it when they are next in touch with the network
     * @param mayOpenUntil until when a plastic card may still open an offline lock, unless a newer key is used there
     *     first; null for a phone key, or for a key without an end
     */
    record StopEffect(KeyRow key, int phones, @Nullable Instant mayOpenUntil) {}
}

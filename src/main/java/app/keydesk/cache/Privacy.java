package app.keydesk.cache;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.GuestDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What this desk's files hold of people, and forgetting it: in the cache, the journal, the arrivals, the audit trail and
 * their backups. What Seam holds is another matter. Blocking; any thread but the FX thread.
 */
public interface Privacy {

    /**
     * Forgets those whose stay ended before {@code day}: settled work of before it, guests without a key that is valid or
     * ended since, arrivals that departed, names and reasons of the audit trail. A guest who is forgotten stays so, whatever
     * Seam sends, until a new key is issued to them.
     *
     * @return how many people and pieces of work were forgotten in the files in use
     */
    int forgetBefore(Instant day, Audit.Person by);

    /**
     * Forgets one guest at once, also one with live keys. Work that is not settled yet is kept. To be asked while the cache
     * still knows the guest: work and arrivals that name them without Seam's id are found by name, mail and number.
     */
    int forgetGuest(AcsUserId guest, Audit.Person by);

    /** Everything the files in use hold of a guest, to be handed to them. */
    Holding whatWeHold(AcsUserId guest);

    /**
     * What is held of one guest.
     *
     * @param file all of it as indented JSON
     * @param guest empty where only work or the trail still names them
     */
    record Holding(String file, Optional<GuestDetails> guest, List<Journal.Intent> work, List<Audit.Line> trail) {}
}

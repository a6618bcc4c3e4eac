package app.keydesk.desk;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import java.time.Instant;
import java.util.List;

/** Guests' phones: whether a key would reach one, the set-up link, and a phone that was lost. */
public interface Phones {
    /** Asks Seam for the guest's phones, from the cache where it does not answer; call every few seconds while shown. */
    Readiness readiness(AcsUserId guest);

    /** An Instant Key link that sets up the guest's phone. */
    InvitationOutcome invite(AcsUserId guest);

    /** Stops the keys on this phone of the guest's alone. */
    WorkOutcome lost(AcsUserId guest, PhoneId phone, IdCheck check);

    /**
     * @param isFresh read from Seam just now
     * @param hasIdentity false for a person whom the access system knows without an identity: no phone key possible
     */
    record Readiness(List<Phone> phones, boolean hasIdentity, boolean isFresh) {
        public boolean isReady() {
            return phones.stream().anyMatch(Phone::isReady);
        }
    }

    /** How the invitation went. */
    sealed interface InvitationOutcome {
        /** The link is a secret: show it, never log it. */
        record Invited(String link, Instant expiresAt) implements InvitationOutcome {
            @Override
            public String toString() {
                return "Invited[expiresAt=" + expiresAt + "]";
            }
        }

        record NotInvited(Problem problem) implements InvitationOutcome {}
    }
}

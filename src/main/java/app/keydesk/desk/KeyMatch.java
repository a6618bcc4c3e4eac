package app.keydesk.desk;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.seam.SeamGateway.NewCredential;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** Whether a key that Seam has is the one that a request asked for; Seam echoes no tag, so doors and window tell. */
final class KeyMatch {
    private KeyMatch() {}

    static boolean isMadeBy(NewCredential wanted, Credential key) {
        return !key.isChild()
                && key.medium() == wanted.medium()
                && key.systemId().equals(wanted.systemId())
                && isSameEnd(wanted, key)
                && doors(key).equals(Set.copyOf(wanted.doors()));
    }

    /** The end alone: Seam moves a start that lies in the past (reference 2, schedule_modified). */
    private static boolean isSameEnd(NewCredential wanted, Credential key) {
        return key.endsAt() != null
                && key.endsAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(wanted.window().endsAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private static Set<EntranceId> doors(Credential key) {
        Set<EntranceId> doors = new HashSet<>(key.guestEntranceIds());
        doors.addAll(key.commonEntranceIds());
        return doors;
    }
}

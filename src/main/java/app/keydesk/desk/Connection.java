package app.keydesk.desk;

import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether Seam answers, how old the cache is, and the synchronisation that keeps it young. */
public interface Connection {
    Status status();

    /** Asks for a synchronisation now; returns at once. */
    void syncNow();

    /** Somebody works at this desk: changes made elsewhere are looked for every two seconds for a while. */
    void inUse();

    /** Reads everything again and tells how the cache differed; changes nothing at Seam. */
    Reconciled reconcile();

    /** What the latest whole reading found to differ, by itself or on demand; empty while there was nothing to compare. */
    Optional<Compared> compared();

    /** How far Seam's clock is ahead of this PC's; null where unknown. Worth a warning from a minute on. */
    @Nullable
    Duration clockAhead();

    /** Called off the FX thread, with the new status. */
    Registration onStatus(Consumer<Status> listener);

    /**
     * @param offlineSince null while online
     * @param lastSyncAt null before the first synchronisation
     * @param progress of a first synchronisation under way, 0 to 1; negative otherwise
     * @param problem why it is not well: no network, a wrong key, the lock system's fault; null when well
     * @param isDemo the hotel is the demo hotel
     */
    record Status(
            @Nullable Instant offlineSince,
            @Nullable Instant lastSyncAt,
            double progress,
            @Nullable Problem problem,
            boolean isDemo) {
        public boolean isOnline() {
            return offlineSince == null;
        }
    }

    /** When the whole hotel was read, and how the cache had differed. */
    record Compared(Instant at, Changes differences) {}

    /** @param problem null when everything was read */
    record Reconciled(Changes differences, @Nullable Problem problem) {}
}

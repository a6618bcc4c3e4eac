package app.keydesk.hotel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A reservation as the hotel's PMS wrote it: who is expected, when, and in which room. It gives nobody a key.
 *
 * @param reservation the PMS's number of it, by which a later file updates it
 * @param email empty where the PMS gave none
 * @param phoneNumber as the PMS wrote it; empty where it gave none
 * @param roomNumber empty while no room is assigned
 * @param departsOn after {@code arrivesOn}
 * @param keys how many keys are wanted, at least 1
 */
public record Arrival(
        String reservation,
        String guestName,
        String email,
        String phoneNumber,
        String roomNumber,
        LocalDate arrivesOn,
        LocalDate departsOn,
        int keys) {
    public Arrival {
        if (!departsOn.isAfter(arrivesOn)) {
            throw new IllegalArgumentException("a stay must end after it starts");
        }
        if (keys < 1) {
            throw new IllegalArgumentException("an arrival wants a key at least");
        }
    }

    public long nights() {
        return ChronoUnit.DAYS.between(arrivesOn, departsOn);
    }

    /** Whether the guest is expected, or was, on {@code day}: from the day of arrival to the day of departure. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(arrivesOn) && !day.isAfter(departsOn);
    }
}

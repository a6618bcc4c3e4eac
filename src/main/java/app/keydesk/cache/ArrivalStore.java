package app.keydesk.cache;

import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The arrivals that were imported from the PMS, kept on this desk; what tells of a person is stored encrypted. Blocking;
 * any thread but the FX thread. Every method throws {@link StorageException} where the file fails.
 */
public interface ArrivalStore {
    /** All of them, by day of arrival and reservation. */
    List<Arrival> arrivals();

    /** Stores them in one transaction; a reservation that is there already is replaced. */
    void save(Collection<Arrival> arrivals, Instant importedAt);

    /** Takes out those that depart before {@code day}, and tells how many. */
    int forgetDepartedBefore(LocalDate day);

    /** Called after the arrivals changed, on the writer's thread. */
    Registration onChange(Runnable listener);
}

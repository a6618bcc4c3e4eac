package app.keydesk.cache;

import app.keydesk.hotel.OutageList;
import java.util.Optional;

/** The last outage list, encrypted in a file of its own, readable when the cache is not. Blocking. */
public interface OutageStore {
    /** Replaces the one before; throws {@link StorageException} where the file cannot be written. */
    void save(OutageList list);

    /** Empty where there is none, or where it cannot be read with this PC's key. */
    Optional<OutageList> last();
}

package app.keydesk.desk.arrivals;

import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.Registration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The arrivals that the PMS told of, and the import of its files. No import issues a key. Blocking; off the FX thread.
 */
public interface Arrivals {
    /** By day of arrival, then by room; those that are over come last. */
    List<ArrivalRow> list();

    Instant now();

    /** The hotel's. */
    ZoneId zone();

    /** The day that the hotel is on. */
    default LocalDate today() {
        return HotelDay.of(now(), zone());
    }

    /** Reads a file and stores nothing. */
    ImportPreview preview(Path file);

    /** Stores what the preview accepted; a reservation that is there already is updated. */
    ImportResult apply(ImportPreview.Readable preview);

    /** Files of the PMS folder that were missed, the newest first, over a restart too, until {@link #forgetMissed}. */
    List<MissedFile> missed();

    void keep(MissedFile file);

    /** Somebody has read of them. */
    void forgetMissed();

    /** Called off the FX thread after the arrivals, or the keys that their states are told by, changed. */
    Registration onChange(Runnable listener);
}

package app.keydesk.ui.palette;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Destination;
import java.util.List;
import java.util.Optional;

/** What the palette finds without asking the cache, and the way to what it finds there. FX thread only. */
public interface Reach {
    /** Rooms that fit, the one of exactly this number first. */
    List<Found> rooms(String typed);

    /** What may be done now; {@code typed} may name the room to do it in. */
    List<Found> acts(String typed);

    /** The room whose number was typed, else the one that is shown. */
    Optional<EntranceId> room(String typed);

    /** {@code told}: after the rooms were read anew. */
    void onRooms(Runnable told);

    void go(Destination to);
}

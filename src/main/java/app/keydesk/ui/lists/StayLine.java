package app.keydesk.ui.lists;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a list, as the room's live keys tell it.
 *
 * @param guests the owners of its keys, the first key's first
 * @param until null where a key has no end
 */
record StayLine(
        EntranceId room,
        RoomNumber number,
        RoomState state,
        String guests,
        int phoneKeys,
        int cardKeys,
        @Nullable Instant from,
        @Nullable Instant until) {

    static StayLine of(RoomTile tile, String nobody) {
        String guests = String.join(", ", tile.guestNames());
        return new StayLine(
                tile.id(),
                tile.number(),
                tile.state(),
                guests.isBlank() ? nobody : guests,
                tile.phoneKeys(),
                tile.cardKeys(),
                tile.from(),
                tile.until());
    }
}

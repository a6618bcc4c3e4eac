package app.keydesk.ui.lists;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.time.Instant;
import java.util.List;
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
        List<String> guests,
        int phoneKeys,
        int cardKeys,
        @Nullable Instant from,
        @Nullable Instant until) {

    static StayLine of(RoomTile tile, String nobody) {
        return new StayLine(
                tile.id(),
                tile.number(),
                tile.state(),
                tile.guestNames().isEmpty() ? List.of(nobody) : tile.guestNames(),
                tile.phoneKeys(),
                tile.cardKeys(),
                tile.from(),
                tile.until());
    }
}

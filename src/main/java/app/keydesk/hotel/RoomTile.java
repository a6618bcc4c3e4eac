package app.keydesk.hotel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One room of the grid, ready to draw.
 *
 * @param guestNames owners of its live keys, the first key's first
 * @param from the earliest start of its live keys; null without
 * @param until the latest end of its live keys; null without, or where one has no end
 */
public record RoomTile(
        EntranceId id,
        RoomNumber number,
        String name,
        RoomState state,
        List<String> guestNames,
        int phoneKeys,
        int cardKeys,
        @Nullable Instant from,
        @Nullable Instant until) {

    public int floor() {
        return number.floor();
    }
}

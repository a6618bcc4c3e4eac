package app.keydesk.hotel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One room of the grid, ready to draw.
 *
 * @param states all that is so of it, one at least
 * @param guestNames owners of its live keys, the first key's first
 * @param expected guests whom the PMS expects here, today or since before, and who have no live key of the room
 * @param from the earliest start of its live keys; null without
 * @param until the latest end of its live keys; null without, or where one has no end
 */
public record RoomTile(
        EntranceId id,
        RoomNumber number,
        String name,
        Set<RoomState> states,
        List<String> guestNames,
        List<String> expected,
        int phoneKeys,
        int cardKeys,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** What is told of it first. */
    public RoomState state() {
        return Collections.max(states);
    }

    public boolean is(RoomState state) {
        return states.contains(state);
    }

    public int floor() {
        return number.floor();
    }
}

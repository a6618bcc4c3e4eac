package app.keydesk.hotel;

import java.util.List;

/**
 * A room with all keys that the cache knows for it, newest first, dead ones included.
 *
 * @param tile what the grid says of it
 */
public record RoomDetails(Entrance entrance, RoomTile tile, List<KeyRow> keys) {
    public List<KeyRow> liveKeys() {
        return keys.stream().filter(key -> key.state().isLive()).toList();
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import java.util.Map;

/** How many rooms there are, and of how many each state is so: a room counts in each that it has. */
record RoomCounts(int all, Map<RoomState, Integer> byState) {
    static final RoomCounts NONE = new RoomCounts(0, Map.of());

    int of(RoomState state) {
        return byState.getOrDefault(state, 0);
    }
}

package app.keydesk.hotel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which further doors the keys of some rooms get by default.
 *
 * @param floorFrom first floor, by the room number
 * @param floorTo last floor
 * @param kind rooms of such a group only; null for all rooms
 * @param doors empty: none
 */
public record DoorRule(
        int floorFrom, int floorTo, HotelSettings.RoomGroup.@Nullable Kind kind, List<EntranceId> doors) {
    public DoorRule {
        doors = List.copyOf(doors);
    }

    boolean isFor(RoomNumber room, HotelSettings settings) {
        int floor = room.floor();
        return floor >= floorFrom
                && floor <= floorTo
                && (kind == null
                        || settings.roomGroups().stream()
                                .anyMatch(group -> group.kind() == kind
                                        && group.roomNumbers().contains(room.text())));
    }
}

package app.keydesk.ui.group;

import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rooms that belong to some that are named already, and are offered with them.
 *
 * @param named the rooms of the group that are named
 * @param missing those that are not
 */
record RoomsTogether(RoomGroup.Kind kind, List<String> named, List<String> missing) {

    static List<RoomsTogether> of(List<Entrance> rooms, HotelSettings hotel) {
        Set<String> numbers =
                rooms.stream().map(room -> room.roomNumber().text()).collect(Collectors.toSet());
        return hotel.roomGroups().stream()
                .map(group -> new RoomsTogether(
                        group.kind(),
                        group.roomNumbers().stream().filter(numbers::contains).toList(),
                        group.roomNumbers().stream()
                                .filter(number -> !numbers.contains(number))
                                .toList()))
                .filter(group -> !group.named().isEmpty() && !group.missing().isEmpty())
                .toList();
    }
}

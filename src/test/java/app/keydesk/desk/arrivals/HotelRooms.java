package app.keydesk.desk.arrivals;

import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.SystemId;
import java.util.List;
import java.util.stream.Stream;

/** Guest rooms by number. */
final class HotelRooms {
    private HotelRooms() {}

    static List<Entrance> of(String... numbers) {
        return Stream.of(numbers)
                .map(number -> new Entrance(
                        new EntranceId("room-" + number),
                        new SystemId("visionline"),
                        "Room " + number,
                        number,
                        DoorCategory.GUEST,
                        "guest",
                        true,
                        true,
                        List.of()))
                .toList();
    }
}

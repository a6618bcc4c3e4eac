package app.keydesk.desk.arrivals;

import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hotel's rooms by number, however the PMS writes it: "412", "0412", " 412 ". */
final class RoomNumbers {
    private final Map<String, Entrance> rooms = new HashMap<>();

    RoomNumbers(List<Entrance> entrances) {
        for (Entrance entrance : entrances) {
            if (entrance.isRoom()) {
                rooms.putIfAbsent(entrance.roomNumber().plain(), entrance);
            }
        }
    }

    /** The number as the locks have it; any number while the hotel's rooms are not known yet. */
    Optional<String> known(String written) {
        if (rooms.isEmpty()) {
            return Optional.of(written);
        }
        return Optional.ofNullable(rooms.get(new RoomNumber(written).plain()))
                .map(room -> room.roomNumber().text());
    }

    @Nullable
    EntranceId id(String number) {
        Entrance room = rooms.get(new RoomNumber(number).plain());
        return room == null ? null : room.id();
    }
}

package app.keydesk.hotel;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The hotel's own rules, the same at every desk.
 *
 * @param roomGroups connecting rooms and suites that are offered together
 * @param doorRules default doors by floor and kind; without a rule a room's key gets every common door
 */
public record HotelSettings(
        String hotelName,
        ZoneId zone,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        List<RoomGroup> roomGroups,
        List<DoorRule> doorRules) {
    public HotelSettings {
        Objects.requireNonNull(hotelName);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(checkInTime);
        Objects.requireNonNull(checkOutTime);
        roomGroups = List.copyOf(roomGroups);
        doorRules = List.copyOf(doorRules);
    }

    /** Rooms that belong together, by number. */
    public record RoomGroup(Kind kind, List<String> roomNumbers) {
        public RoomGroup {
            Objects.requireNonNull(kind);
            roomNumbers = List.copyOf(roomNumbers);
        }

        public enum Kind {
            CONNECTING,
            SUITE
        }
    }

    public static HotelSettings defaults(String hotelName, ZoneId zone) {
        return new HotelSettings(hotelName, zone, LocalTime.of(15, 0), LocalTime.of(11, 0), List.of(), List.of());
    }
}

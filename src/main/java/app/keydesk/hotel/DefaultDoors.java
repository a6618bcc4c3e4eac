package app.keydesk.hotel;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The doors that a key gets beside its rooms: by the hotel's rules, and where none speaks of a room, every door that
 * Visionline calls common. Entrances and lifts follow the room range by themselves (reference 4 l).
 */
public final class DefaultDoors {
    private DefaultDoors() {}

    public static List<EntranceId> of(Collection<EntranceId> rooms, Collection<Entrance> all, HotelSettings settings) {
        Set<EntranceId> doors = new LinkedHashSet<>();
        for (Entrance entrance : all) {
            if (rooms.contains(entrance.id())) {
                doors.addAll(ofRoom(entrance, all, settings));
            }
        }
        doors.removeAll(rooms);
        return List.copyOf(doors);
    }

    private static List<EntranceId> ofRoom(Entrance room, Collection<Entrance> all, HotelSettings settings) {
        List<DoorRule> rules = settings.doorRules().stream()
                .filter(rule -> rule.isFor(room.roomNumber(), settings))
                .toList();
        if (!rules.isEmpty()) {
            return rules.stream().flatMap(rule -> rule.doors().stream()).toList();
        }
        return all.stream()
                .filter(door -> door.category().isCommon() && door.systemId().equals(room.systemId()))
                .map(Entrance::id)
                .toList();
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every room as it was read last, by number. FX thread only. */
public final class RoomBook {
    private final TreeMap<RoomKey, FoundRoom> rooms = new TreeMap<>();

    /** Rooms in order of number; the id tells two doors of one number apart. */
    private record RoomKey(RoomTile tile) implements Comparable<RoomKey> {
        @Override
        public int compareTo(RoomKey other) {
            int byNumber = tile.number().compareTo(other.tile.number());
            return byNumber != 0
                    ? byNumber
                    : tile.id().value().compareTo(other.tile.id().value());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RoomKey key && compareTo(key) == 0;
        }

        @Override
        public int hashCode() {
            return tile.id().hashCode();
        }
    }

    void clear() {
        rooms.clear();
    }

    void put(FoundRoom room) {
        rooms.put(new RoomKey(room.tile()), room);
    }

    Map<RoomState, Integer> states() {
        Map<RoomState, Integer> numbers = new EnumMap<>(RoomState.class);
        tiles().forEach(tile -> numbers.merge(tile.state(), 1, Integer::sum));
        return Map.copyOf(numbers);
    }

    /** From the lowest. */
    List<Integer> floors() {
        TreeSet<Integer> levels = new TreeSet<>();
        rooms.values().forEach(room -> levels.add(room.floor()));
        return List.copyOf(levels);
    }

    Stream<FoundRoom> fitting(RoomFilter filter) {
        return rooms.values().stream().filter(filter::shows);
    }

    /** Rooms in which every typed word occurs, the one of exactly this number first. */
    public List<RoomTile> find(String typed) {
        RoomFilter filter = new RoomFilter(Folding.fold(typed.strip()), null, null);
        Optional<RoomTile> exactly = numbered(filter.text());
        return Stream.concat(
                        exactly.stream(),
                        fitting(filter).map(FoundRoom::tile).filter(tile -> !tile.equals(exactly.orElse(null))))
                .toList();
    }

    /** @param folded a room's number as it is compared */
    public Optional<RoomTile> numbered(String folded) {
        return tiles().filter(tile -> Folding.fold(tile.number().text()).equals(folded))
                .findFirst();
    }

    public Optional<RoomTile> tile(EntranceId room) {
        return tiles().filter(tile -> tile.id().equals(room)).findFirst();
    }

    private Stream<RoomTile> tiles() {
        return rooms.values().stream().map(FoundRoom::tile);
    }
}

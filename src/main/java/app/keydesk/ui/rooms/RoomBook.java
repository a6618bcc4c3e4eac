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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every room as it was read last, by number. FX thread only, once it is in use. */
public final class RoomBook {
    private TreeMap<RoomKey, FoundRoom> rooms = new TreeMap<>();
    private EnumMap<RoomState, Integer> states = new EnumMap<>(RoomState.class);
    private TreeMap<Integer, Integer> levels = new TreeMap<>();

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

    /** As {@code rooms} are read on whichever thread. */
    static RoomBook of(Stream<FoundRoom> rooms) {
        RoomBook book = new RoomBook();
        rooms.forEach(book::put);
        return book;
    }

    /** Holds what {@code other} holds, and nothing else. */
    void take(RoomBook other) {
        rooms = other.rooms;
        states = other.states;
        levels = other.levels;
    }

    void put(FoundRoom room) {
        FoundRoom before = rooms.put(new RoomKey(room.tile()), room);
        if (before != null) {
            count(before, -1);
        }
        count(room, 1);
    }

    private void count(FoundRoom room, int by) {
        room.tile().states().forEach(state -> states.merge(state, by, RoomBook::sum));
        levels.merge(room.floor(), by, RoomBook::sum);
    }

    private static @Nullable Integer sum(Integer one, Integer other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    RoomCounts counts() {
        return new RoomCounts(rooms.size(), Map.copyOf(states));
    }

    /** From the lowest. */
    List<Integer> floors() {
        return List.copyOf(levels.keySet());
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

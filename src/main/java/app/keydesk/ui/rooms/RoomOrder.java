package app.keydesk.ui.rooms;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** In which order the rooms of a floor stand. */
enum RoomOrder {
    NUMBER,
    /** Who leaves first comes first; rooms without an end are last. */
    UNTIL,
    /** By the first guest's name; rooms without one are last. */
    GUEST;

    private static final Comparator<FoundRoom> BY_FLOOR = Comparator.comparingInt(FoundRoom::floor);
    private static final Comparator<FoundRoom> BY_END = BY_FLOOR.thenComparing(
            room -> Objects.requireNonNullElse(room.tile().until(), Instant.MAX));
    private static final Comparator<FoundRoom> BY_GUEST =
            BY_FLOOR.thenComparing(room -> room.guest().isEmpty()).thenComparing(FoundRoom::guest);

    /** Of rooms that stand in order of number already: floors stay together. */
    Stream<FoundRoom> of(Stream<FoundRoom> rooms) {
        return switch (this) {
            case NUMBER -> rooms;
            case UNTIL -> rooms.sorted(BY_END);
            case GUEST -> rooms.sorted(BY_GUEST);
        };
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomTile;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** In which order the rooms of a floor stand. */
enum RoomOrder {
    NUMBER,
    /** Who leaves first comes first; rooms without an end are last. */
    UNTIL,
    /** By the first guest's name; rooms without one are last. */
    GUEST;

    /** Of rooms that stand in order of number already: floors stay together. */
    Comparator<RoomTile> comparator() {
        Comparator<RoomTile> byFloor = Comparator.comparingInt(RoomTile::floor);
        return switch (this) {
            case NUMBER -> byFloor;
            case UNTIL -> byFloor.thenComparing(tile -> Objects.requireNonNullElse(tile.until(), Instant.MAX));
            case GUEST ->
                byFloor.thenComparing(tile -> tile.guestNames().isEmpty())
                        .thenComparing(tile -> tile.guestNames().stream()
                                .findFirst()
                                .map(Folding::fold)
                                .orElse(""));
        };
    }
}

package app.keydesk.hotel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which order a list of stays is read; equal ones by room number. */
public record StayOrder(By by, boolean isDescending) {
    public static final StayOrder BY_ROOM = new StayOrder(By.ROOM, false);

    public enum By {
        ROOM,
        /** The first key's owner; an unknown one is last. */
        GUEST,
        STATE,
        FROM,
        /** No end is last. */
        UNTIL,
        PHONES,
        CARDS
    }

    public Comparator<RoomTile> comparator() {
        Comparator<RoomTile> order = switch (by) {
            case ROOM -> Comparator.comparing(RoomTile::number);
            case GUEST -> Comparator.comparing(StayOrder::guest);
            case STATE -> Comparator.comparing(RoomTile::state);
            case FROM -> Comparator.comparing(tile -> orMax(tile.from()));
            case UNTIL -> Comparator.comparing(tile -> orMax(tile.until()));
            case PHONES -> Comparator.comparing(RoomTile::phoneKeys);
            case CARDS -> Comparator.comparing(RoomTile::cardKeys);
        };
        return (isDescending ? order.reversed() : order)
                .thenComparing(RoomTile::number)
                .thenComparing(tile -> tile.id().value());
    }

    private static String guest(RoomTile tile) {
        return SortName.of(String.join(", ", tile.guestNames()));
    }

    private static Instant orMax(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, Instant.MAX);
    }
}

package app.keydesk.hotel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the house, who comes and who leaves: what a desk needs on paper when nothing else works.
 *
 * @param madeAt when it was drawn from the cache
 * @param seenAt when the cache last read the whole hotel; null before
 * @param inHouse by room
 * @param arrivals expected on the day of {@code madeAt} and without a key yet, by room
 * @param departures whose last key ends on that day, by room
 */
public record OutageList(
        Instant madeAt, @Nullable Instant seenAt, List<Stay> inHouse, List<Expected> arrivals, List<Stay> departures) {

    /** @param until null where a key has no end */
    public record Stay(String room, String guest, @Nullable Instant until) {}

    /** @param room empty while none is assigned */
    public record Expected(String room, String guest, String reservation) {}

    /** The people in the house by name, each with their room. */
    public List<Stay> inHouseByName() {
        return inHouse.stream()
                .sorted(Comparator.comparing(Stay::guest, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(stay -> new RoomNumber(stay.room())))
                .toList();
    }
}

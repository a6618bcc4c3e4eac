package app.keydesk.hotel;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * How full a card of layout {@code rfid48} gets: 33 consecutive guest rooms, 28 common doors, 7 additional rooms
 * (reference 5). Which rooms are consecutive is Visionline's own door order, unknown here: room numbers stand in for it,
 * so this warns and never forbids.
 *
 * @param run rooms of the longest run of consecutive numbers
 * @param additional rooms outside it
 */
public record CardCapacity(int run, int additional, int common) {
    public static final int MOST_RUN = 33;
    public static final int MOST_ADDITIONAL = 7;
    public static final int MOST_COMMON = 28;

    public static CardCapacity of(Collection<Entrance> rooms, int commonDoors) {
        List<Integer> numbers = rooms.stream()
                .map(room -> room.roomNumber().number())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .distinct()
                .sorted()
                .toList();
        int run = Math.min(longestRun(numbers), MOST_RUN);
        if (run == 0 && !rooms.isEmpty()) {
            run = 1;
        }
        return new CardCapacity(run, rooms.size() - run, commonDoors);
    }

    private static int longestRun(List<Integer> numbers) {
        int longest = 0;
        int length = 0;
        Integer before = null;
        for (Integer number : numbers) {
            length = before != null && number == before + 1 ? length + 1 : 1;
            longest = Math.max(longest, length);
            before = number;
        }
        return longest;
    }

    public boolean fits() {
        return run <= MOST_RUN && additional <= MOST_ADDITIONAL && common <= MOST_COMMON;
    }

    /** The cheapest way to make it fit. Common doors are the guest's comfort, rooms are not: only doors are dropped. */
    public Remedy remedy() {
        if (fits()) {
            return new Remedy.Nothing();
        }
        return additional > MOST_ADDITIONAL ? new Remedy.UseTlCode() : new Remedy.DropDoors(common - MOST_COMMON);
    }

    /** Which doors to drop: the optional ones named last. */
    public static List<EntranceId> without(List<EntranceId> commonDoors, int dropped) {
        return List.copyOf(commonDoors.subList(0, Math.max(0, commonDoors.size() - dropped)));
    }

    /** What to offer where a card cannot hold what was asked. */
    public sealed interface Remedy {
        record Nothing() implements Remedy {}

        record DropDoors(int doors) implements Remedy {}

        /** The other card layout, of more capacity. */
        record UseTlCode() implements Remedy {}
    }
}

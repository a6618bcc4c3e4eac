package app.keydesk.hotel;

import java.util.HashSet;
import java.util.Set;

/**
 * What changed in the cache, so that only that is drawn again.
 *
 * @param rooms guest rooms whose tile may differ now
 * @param isWhole everything may differ (first synchronisation, another hotel)
 */
public record Changes(Set<EntranceId> rooms, Set<AcsUserId> guests, Set<CredentialId> keys, boolean isWhole) {
    public static final Changes NONE = new Changes(Set.of(), Set.of(), Set.of(), false);
    public static final Changes ALL = new Changes(Set.of(), Set.of(), Set.of(), true);

    public boolean isEmpty() {
        return !isWhole && rooms.isEmpty() && guests.isEmpty() && keys.isEmpty();
    }

    public Changes and(Changes other) {
        if (isEmpty()) {
            return other;
        }
        return new Changes(
                union(rooms, other.rooms),
                union(guests, other.guests),
                union(keys, other.keys),
                isWhole || other.isWhole);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> two) {
        Set<T> all = new HashSet<>(one);
        all.addAll(two);
        return Set.copyOf(all);
    }
}

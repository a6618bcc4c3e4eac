package app.keydesk.hotel;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** All of them together; its cost is their sum, however many they are. */
    public static Changes of(Collection<Changes> parts) {
        return new Changes(
                union(parts, Changes::rooms),
                union(parts, Changes::guests),
                union(parts, Changes::keys),
                parts.stream().anyMatch(Changes::isWhole));
    }

    private static <T> Set<T> union(Collection<Changes> parts, Function<Changes, Set<T>> which) {
        return parts.stream().map(which).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}

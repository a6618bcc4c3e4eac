package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads keys, and makes rows of them: with owner, phones reached, state and where they came from. */
final class KeyReader {
    /** What {@link Credential#isLive} says, of {@code credentials c} at {@code :now}. */
    static final String AND_LIVE = """

            and c.is_stopped = 0 and (c.ends_at is null or c.ends_at > :now)
            """;

    private static final String PHONES_REACHED = """
            select parent_id, count(*) from credentials
            where parent_id in (select value from json_each(:ids)) and is_stopped = 0
            group by parent_id
            """;

    private final CredentialRows rows = new CredentialRows();
    private final Seals seals;
    private final GuestDirectory guests;
    private final Function<CredentialId, Optional<KeyOrigin>> origins;

    KeyReader(FieldCipher cipher, GuestDirectory guests, Function<CredentialId, Optional<KeyOrigin>> origins) {
        this.seals = new Seals(cipher, rows.table());
        this.guests = guests;
        this.origins = origins;
    }

    /** @param condition over {@code credentials c}, with its order */
    List<Credential> keys(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery(CredentialRows.SELECT + condition)
                .bindMap(values)
                .map((row, context) -> rows.read(row, seals))
                .list();
    }

    List<Credential> keysById(Handle handle, Collection<CredentialId> ids) {
        return ids.isEmpty()
                ? List.of()
                : keys(
                        handle,
                        "where c.id in (select value from json_each(:ids)) order by c.created_at desc, c.id",
                        Map.of(
                                "ids",
                                Json.write(ids.stream().map(CredentialId::value).toList())));
    }

    List<KeyRow> rows(Handle handle, List<Credential> keys, Instant now) {
        Map<String, Integer> reached = phonesReached(handle, keys);
        return keys.stream().map(key -> row(handle, key, reached, now)).toList();
    }

    /** How many are in which state. */
    Map<KeyState, Integer> states(Handle handle, List<Credential> keys, Instant now) {
        Map<String, Integer> reached = phonesReached(handle, keys);
        Map<KeyState, Integer> states = new EnumMap<>(KeyState.class);
        keys.forEach(key -> states.merge(KeyState.of(key, phones(key, reached), now), 1, Integer::sum));
        return states;
    }

    /** By the keys' ids. */
    Map<String, KeyState> stateOfEach(Handle handle, List<Credential> keys, Instant now) {
        Map<String, Integer> reached = phonesReached(handle, keys);
        Map<String, KeyState> states = new HashMap<>();
        keys.forEach(key -> states.put(key.id().value(), KeyState.of(key, phones(key, reached), now)));
        return states;
    }

    private static int phones(Credential key, Map<String, Integer> reached) {
        return switch (key.medium()) {
            case PHONE -> key.isMultiPhone() ? reached.getOrDefault(key.id().value(), 0) : 1;
            case CARD, OTHER -> 0;
        };
    }

    private KeyRow row(Handle handle, Credential key, Map<String, Integer> reached, Instant now) {
        int phones = phones(key, reached);
        return new KeyRow(
                key,
                owner(handle, key).map(guests::name).orElse(""),
                phones,
                KeyState.of(key, phones, now),
                origins.apply(key.id()).orElse(null),
                key.startsAt() != null && key.startsAt().isAfter(now));
    }

    private static Optional<String> owner(Handle handle, Credential key) {
        if (key.guestId() != null) {
            return Optional.of(key.guestId().value());
        }
        return key.identityId() == null
                ? Optional.empty()
                : handle.createQuery("select id from guests where identity_id = :identity order by id limit 1")
                        .bind("identity", key.identityId().value())
                        .mapTo(String.class)
                        .findFirst();
    }

    private static Map<String, Integer> phonesReached(Handle handle, List<Credential> keys) {
        String parents = Json.write(keys.stream()
                .filter(key -> key.medium() == Medium.PHONE && key.isMultiPhone())
                .map(key -> key.id().value())
                .collect(Collectors.toSet()));
        Map<String, Integer> reached = new HashMap<>();
        handle.createQuery(PHONES_REACHED)
                .bind("ids", parents)
                .map((row, context) -> reached.put(row.getString(1), row.getInt(2)))
                .list();
        return reached;
    }
}

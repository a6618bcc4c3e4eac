package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Phone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Keeps those whom the desk has forgotten from coming back with the next synchronisation. One who gets a new key is a guest
 * again: so what Seam last said of them is held in memory, and in memory alone. One thread at a time.
 */
final class ForgottenGuests {
    private final Map<String, Guest> withheld = new HashMap<>();

    List<Guest> allowed(Handle handle, List<Guest> guests) {
        Set<String> forgotten = found(
                handle, "id", guests.stream().map(guest -> guest.id().value()).toList());
        List<Guest> allowed = new ArrayList<>();
        for (Guest guest : guests) {
            if (forgotten.contains(guest.id().value())) {
                withheld.put(guest.id().value(), guest);
            } else {
                allowed.add(guest);
            }
        }
        return allowed;
    }

    List<Phone> allowedPhones(Handle handle, List<Phone> phones) {
        List<String> owners = new ArrayList<>();
        for (Phone phone : phones) {
            if (phone.ownerId() != null) {
                owners.add(phone.ownerId().value());
            }
        }
        Set<String> forgotten = found(handle, "identity_id", owners);
        return phones.stream()
                .filter(phone -> phone.ownerId() == null
                        || !forgotten.contains(phone.ownerId().value()))
                .toList();
    }

    private static Set<String> found(Handle handle, String column, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : handle.createQuery(
                                "select %1$s from forgotten_guests where %1$s in (select value from json_each(:ids))"
                                        .formatted(column))
                        .bind("ids", Json.write(ids))
                        .mapTo(String.class)
                        .set();
    }

    /** Guests to store after all: each has one of these new keys, made after they were forgotten. */
    List<Guest> returning(Handle handle, List<Upsert.Row<Credential>> keys) {
        List<String> fresh = keys.stream()
                .filter(Upsert.Row::isNew)
                .map(row -> row.value().id().value())
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        Set<String> returning = new HashSet<>(handle.createQuery("""
                        select f.id from forgotten_guests f
                        join credentials c on c.guest_id = f.id or c.guest_id is null and c.identity_id = f.identity_id
                        where c.id in (select value from json_each(:keys)) and c.created_at > f.forgotten_at""")
                .bind("keys", Json.write(fresh))
                .mapTo(String.class)
                .list());
        if (returning.isEmpty()) {
            return List.of();
        }
        handle.createUpdate("delete from forgotten_guests where id in (select value from json_each(:ids))")
                .bind("ids", Json.write(returning))
                .execute();
        List<Guest> known = new ArrayList<>();
        for (String id : returning) {
            Guest guest = withheld.remove(id);
            if (guest != null) {
                known.add(guest);
            }
        }
        return known;
    }
}

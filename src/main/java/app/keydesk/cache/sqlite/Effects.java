package app.keydesk.cache.sqlite;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Gathers what a change of some rows shows on screen. Asked before a write and after it: a key that moves shows in both
 * rooms.
 */
final class Effects {
    private static final String OF_KEYS = """
            with changed (no, id, guest_id, identity_id) as (
                select no, id, guest_id, identity_id from credentials where id in (select value from json_each(:ids))
                union
                select p.no, p.id, p.guest_id, p.identity_id
                from credentials c join credentials p on p.id = c.parent_id
                where c.id in (select value from json_each(:ids)))
            select 'key', id from changed
            union
            select 'guest', guest_id from changed where guest_id is not null
            union
            select 'guest', g.id from changed join guests g on g.identity_id = changed.identity_id
            where changed.guest_id is null
            union
            select 'room', e.id
            from changed
            -- in this order: SQLite would begin with every door of every key
            cross join guest_doors d on d.credential_no = changed.no
            cross join entrances e on e.id = d.entrance_id and e.category = 'guest'
            """;
    private static final String KEYS_OF_GUESTS = """
            select c.id from credentials c where c.guest_id in (select value from json_each(:ids))
            union
            select c.id from guests g join credentials c on c.guest_id is null and c.identity_id = g.identity_id
            where g.id in (select value from json_each(:ids))
            """;
    private static final String GUESTS_OF_PHONES = """
            select g.id from phones p join guests g on g.identity_id = p.owner_id
            where p.id in (select value from json_each(:ids))
            """;
    private static final String ROOMS = """
            select id from entrances where category = 'guest' and id in (select value from json_each(:ids))
            """;

    private final Handle handle;
    private final Set<EntranceId> rooms = new HashSet<>();
    private final Set<AcsUserId> guests = new HashSet<>();
    private final Set<CredentialId> keys = new HashSet<>();
    private boolean isWhole;

    Effects(Handle handle) {
        this.handle = handle;
    }

    void ofKeys(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        handle.createQuery(OF_KEYS)
                .bind("ids", Json.write(ids))
                .map((row, context) -> add(row.getString(1), row.getString(2)))
                .list();
    }

    /** Keys that were just written: what shows a new key without a parent, it says itself. */
    void ofWrittenKeys(List<Upsert.Row<Credential>> rows) {
        Set<String> doors = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (Upsert.Row<Credential> row : rows) {
            Credential key = row.value();
            if (row.isNew() && key.parentId() == null && key.guestId() != null) {
                keys.add(key.id());
                guests.add(key.guestId());
                key.guestEntranceIds().forEach(door -> doors.add(door.value()));
            } else {
                others.add(key.id().value());
            }
        }
        ofEntrances(doors);
        ofKeys(others);
    }

    private boolean add(String kind, String id) {
        return switch (kind) {
            case "key" -> keys.add(new CredentialId(id));
            case "guest" -> guests.add(new AcsUserId(id));
            default -> rooms.add(new EntranceId(id));
        };
    }

    /** A guest's name stands on their keys and in their rooms. */
    void ofGuests(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(id -> guests.add(new AcsUserId(id)));
        ofKeys(found(KEYS_OF_GUESTS, ids));
    }

    void ofPhones(Collection<String> ids) {
        found(GUESTS_OF_PHONES, ids).forEach(id -> guests.add(new AcsUserId(id)));
    }

    void ofEntrances(Collection<String> ids) {
        found(ROOMS, ids).forEach(id -> rooms.add(new EntranceId(id)));
    }

    /** Systems and encoders show everywhere. */
    void ofHotel(Collection<String> ids) {
        isWhole |= !ids.isEmpty();
    }

    private Set<String> found(String query, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : handle.createQuery(query)
                        .bind("ids", Json.write(ids))
                        .mapTo(String.class)
                        .set();
    }

    Changes all() {
        return rooms.isEmpty() && guests.isEmpty() && keys.isEmpty() && !isWhole
                ? Changes.NONE
                : new Changes(
                        Collections.unmodifiableSet(rooms),
                        Collections.unmodifiableSet(guests),
                        Collections.unmodifiableSet(keys),
                        isWhole);
    }
}

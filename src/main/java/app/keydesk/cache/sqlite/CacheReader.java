package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.RoomDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What the screens ask; each method belongs into one transaction. */
final class CacheReader {
    private static final String NEWEST_FIRST = " order by c.created_at desc, c.id";

    private final FieldCipher cipher;
    private final GuestDirectory guests;
    private final KeyReader keys;
    private final RoomReader rooms;
    private final KeySearch search;
    private final StaySearch stays;

    CacheReader(FieldCipher cipher, GuestDirectory guests, Function<CredentialId, Optional<KeyOrigin>> origins) {
        this.cipher = cipher;
        this.guests = guests;
        this.keys = new KeyReader(cipher, guests, origins);
        this.rooms = new RoomReader(cipher, guests);
        this.search = new KeySearch(keys, guests);
        this.stays = new StaySearch(rooms, guests);
    }

    RoomReader rooms() {
        return rooms;
    }

    KeySearch search() {
        return search;
    }

    StaySearch stays() {
        return stays;
    }

    Optional<RoomDetails> room(Handle handle, EntranceId id, Instant now, ZoneId zone) {
        Optional<Entrance> entrance =
                one(handle, new EntranceRows(), id.value()).filter(Entrance::isRoom);
        return entrance.map(found -> {
            List<Credential> ofRoom = keys.keys(handle, """
                    join guest_doors d on d.credential_no = c.no
                    where d.entrance_id = :id and c.parent_id is null""" + NEWEST_FIRST, Map.of("id", id.value()));
            return new RoomDetails(
                    found, rooms.tiles(handle, List.of(id), now, zone).getFirst(), keys.rows(handle, ofRoom, now));
        });
    }

    Optional<GuestDetails> guest(Handle handle, AcsUserId id, Instant now) {
        return guestNamed(handle, id).map(guest -> {
            String identity =
                    guest.identityId() == null ? "" : guest.identityId().value();
            List<Credential> ofGuest =
                    keys.keys(handle, """
                    where c.parent_id is null
                    and (c.guest_id = :id or c.guest_id is null and c.identity_id = :identity)""" + NEWEST_FIRST, Map.of("id", id.value(), "identity", identity));
            List<Phone> phones = list(handle, new PhoneRows(), "where owner_id = :value order by id", identity);
            return new GuestDetails(guest, phones, keys.rows(handle, ofGuest, now));
        });
    }

    Optional<KeyDetails> key(Handle handle, CredentialId id, Instant now) {
        return keys.keysById(handle, List.of(id)).stream().findFirst().map(key -> {
            List<Credential> children =
                    keys.keys(handle, "where c.parent_id = :id" + NEWEST_FIRST, Map.of("id", id.value()));
            List<Credential> joiners = keys.keys(handle, """
                    where c.parent_id is null
                    and c.no in (select credential_no from credential_joins where joined_id = :id)""" + NEWEST_FIRST, Map.of("id", id.value()));
            return new KeyDetails(
                    keys.rows(handle, List.of(key), now).getFirst(),
                    doors(handle, key),
                    children,
                    keys.rows(handle, keys.keysById(handle, key.joinedIds()), now),
                    keys.rows(handle, joiners, now));
        });
    }

    /** The doors that the cache knows, guest doors first, as the key names them. */
    private List<Entrance> doors(Handle handle, Credential key) {
        List<String> ids = Stream.concat(key.guestEntranceIds().stream(), key.commonEntranceIds().stream())
                .map(EntranceId::value)
                .toList();
        Map<String, Entrance> byId = new HashMap<>();
        list(handle, new EntranceRows(), "where id in (select value from json_each(:value))", Json.write(ids))
                .forEach(door -> byId.put(door.id().value(), door));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    List<Guest> findGuests(Handle handle, String text, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        return guests.find(text, limit).stream()
                .flatMap(id -> one(handle, new GuestRows(), id).stream())
                .toList();
    }

    Optional<Guest> guestNamed(Handle handle, AcsUserId id) {
        return one(handle, new GuestRows(), id.value());
    }

    List<IdentityId> phoneOwners(Handle handle, Instant now) {
        return handle.createQuery("""
                        select distinct g.identity_id from credentials c join guests g on g.id = c.guest_id
                        where c.parent_id is null and c.medium = 'mobile_key' and g.identity_id is not null""" + KeyReader.AND_LIVE)
                .bind("now", Micros.of(now))
                .map((row, context) -> new IdentityId(row.getString(1)))
                .list();
    }

    Set<AcsUserId> strangers(Handle handle, Collection<AcsUserId> people) {
        Set<AcsUserId> strangers = new LinkedHashSet<>(people);
        handle.createQuery("select id from guests where id in (select value from json_each(:ids))")
                .bind("ids", Json.write(people.stream().map(AcsUserId::value).toList()))
                .mapTo(String.class)
                .forEach(id -> strangers.remove(new AcsUserId(id)));
        return strangers;
    }

    List<Entrance> entrances(Handle handle) {
        return all(handle, new EntranceRows()).stream()
                .sorted(Comparator.comparing(Entrance::roomNumber)
                        .thenComparing(door -> door.id().value()))
                .toList();
    }

    List<Encoder> encoders(Handle handle) {
        return all(handle, new EncoderRows());
    }

    List<AcsSystem> systems(Handle handle) {
        return all(handle, new SystemRows());
    }

    List<Credential> liveKeys(Handle handle, Collection<EntranceId> doors, Instant now) {
        List<String> ids = doors.stream().map(EntranceId::value).toList();
        String lists = CommonDoors.naming(handle, ids);
        Map<String, Object> values = new HashMap<>(Map.of("ids", Json.write(ids), "now", Micros.of(now)));
        String ofCommonDoors = "";
        if (!lists.equals("[]")) {
            ofCommonDoors = " or c.common_no in (select value from json_each(:lists))";
            values.put("lists", lists);
        }
        return keys.keys(handle, """
                where c.parent_id is null and (c.no in (
                    select credential_no from guest_doors
                    where entrance_id in (select value from json_each(:ids)))""" + ofCommonDoors + ")" + KeyReader.AND_LIVE + NEWEST_FIRST, values);
    }

    Map<KeyState, Integer> keyStates(Handle handle, Instant from, Instant until, Instant now) {
        List<Credential> ofTime = keys.keys(handle, """
                where c.parent_id is null and (c.starts_at is null or c.starts_at < :until)
                and (c.ends_at is null or c.ends_at > :from)""", Map.of("from", Micros.of(from), "until", Micros.of(until)));
        return keys.states(handle, ofTime, now);
    }

    /** What a key that began or ended in between shows on screen. */
    Changes turned(Handle handle, Instant from, Instant until) {
        var effects = new Effects(handle);
        effects.ofKeys(handle.createQuery("""
                        select id from credentials
                        where is_stopped = 0
                        and (starts_at > :from and starts_at <= :until or ends_at > :from and ends_at <= :until)""")
                .bind("from", Micros.of(from))
                .bind("until", Micros.of(until))
                .mapTo(String.class)
                .list());
        return effects.all();
    }

    private <T> Optional<T> one(Handle handle, RowKind<T> kind, String id) {
        return list(handle, kind, "where id = :value", id).stream().findFirst();
    }

    private <T> List<T> all(Handle handle, RowKind<T> kind) {
        var seals = new Seals(cipher, kind.table());
        return handle.createQuery("select * from " + kind.table() + " order by name, id")
                .map((row, context) -> kind.read(row, seals))
                .list();
    }

    private <T> List<T> list(Handle handle, RowKind<T> kind, String condition, String value) {
        var seals = new Seals(cipher, kind.table());
        return handle.createQuery("select * from " + kind.table() + ' ' + condition)
                .bind("value", value)
                .map((row, context) -> kind.read(row, seals))
                .list();
    }
}

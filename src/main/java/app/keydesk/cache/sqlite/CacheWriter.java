package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.SystemId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** What a synchronisation writes; each method belongs into one transaction. */
final class CacheWriter {
    private final FieldCipher cipher;
    private final ForgottenGuests forgotten = new ForgottenGuests();

    CacheWriter(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Changes store(Handle handle, CachePage page, Instant seenAt) throws SQLException {
        var effects = new Effects(handle);
        put(handle, new SystemRows(), page.systems(), seenAt, effects, Effects::ofHotel);
        put(handle, new EncoderRows(), page.encoders(), seenAt, effects, Effects::ofHotel);
        put(handle, new EntranceRows(), page.entrances(), seenAt, effects, Effects::ofEntrances);
        List<Guest> guests = forgotten.allowed(handle, page.guests());
        put(handle, new GuestRows(), guests, seenAt, effects, Effects::ofGuests);
        List<Phone> phones = forgotten.allowedPhones(handle, page.phones());
        put(handle, new PhoneRows(), phones, seenAt, effects, Effects::ofPhones);
        var keys = write(handle, new CredentialRows(), page.credentials(), seenAt, effects, Effects::ofKeys);
        effects.ofWrittenKeys(keys);
        put(handle, new GuestRows(), forgotten.returning(handle, keys), seenAt, effects, Effects::ofGuests);
        return effects.all();
    }

    private <T> void put(
            Handle handle,
            RowKind<T> kind,
            List<T> values,
            Instant seenAt,
            Effects effects,
            BiConsumer<Effects, Collection<String>> collect)
            throws SQLException {
        collect.accept(effects, ids(kind, write(handle, kind, values, seenAt, effects, collect)));
    }

    /** Returns what was written; {@code collect} has been told of what stood there before. */
    private <T> List<Upsert.Row<T>> write(
            Handle handle,
            RowKind<T> kind,
            List<T> values,
            Instant seenAt,
            Effects effects,
            BiConsumer<Effects, Collection<String>> collect)
            throws SQLException {
        var upsert = new Upsert<>(kind, cipher);
        List<Upsert.Row<T>> rows = upsert.differing(handle, values, seenAt);
        collect.accept(
                effects, ids(kind, rows.stream().filter(row -> !row.isNew()).toList()));
        kind.writeLists(handle, rows);
        upsert.write(handle, rows, seenAt);
        kind.writeLinks(handle, rows);
        return rows;
    }

    private static <T> List<String> ids(RowKind<T> kind, List<Upsert.Row<T>> rows) {
        return rows.stream().map(row -> kind.id(row.value())).toList();
    }

    /** Takes out what of {@code system} was not seen since; phones are read by owner and go with theirs. */
    Changes sweep(Handle handle, SystemId system, Instant startedAt) {
        var effects = new Effects(handle);
        for (Deletion deletion : List.of(
                new Deletion("credentials", Effects::ofKeys),
                new Deletion("entrances", Effects::ofEntrances),
                new Deletion("encoders", Effects::ofHotel),
                new Deletion("guests", Effects::ofGuests))) {
            deletion.take(
                    handle,
                    effects,
                    handle.createQuery("select id from " + deletion.table()
                                    + " where system_id = :system and last_seen_at < :startedAt")
                            .bind("system", system.value())
                            .bind("startedAt", Micros.of(startedAt))
                            .mapTo(String.class)
                            .list());
        }
        new Deletion("phones", Effects::ofPhones)
                .take(
                        handle,
                        effects,
                        handle.createQuery("""
                                        select p.id from phones p
                                        where not exists (select 1 from guests g where g.identity_id = p.owner_id)""").mapTo(String.class).list());
        CommonDoors.tidy(handle);
        return effects.all();
    }

    Changes forget(Handle handle, Collection<CredentialId> keys, Collection<AcsUserId> guests) {
        var effects = new Effects(handle);
        new Deletion("credentials", Effects::ofKeys)
                .take(handle, effects, keys.stream().map(CredentialId::value).toList());
        List<String> guestIds = guests.stream().map(AcsUserId::value).toList();
        List<String> phones = handle.createQuery("""
                        select p.id from guests g join phones p on p.owner_id = g.identity_id
                        where g.id in (select value from json_each(:ids))""")
                .bind("ids", Json.write(guestIds))
                .mapTo(String.class)
                .list();
        new Deletion("phones", Effects::ofPhones).take(handle, effects, phones);
        new Deletion("guests", Effects::ofGuests).take(handle, effects, guestIds);
        return effects.all();
    }

    private record Deletion(String table, BiConsumer<Effects, Collection<String>> collect) {
        void take(Handle handle, Effects effects, List<String> ids) {
            List<String> there = ids.isEmpty()
                    ? ids
                    : handle.createQuery("select id from " + table + " where id in (select value from json_each(:ids))")
                            .bind("ids", Json.write(ids))
                            .mapTo(String.class)
                            .list();
            if (!there.isEmpty()) {
                collect.accept(effects, there);
                handle.createUpdate("delete from " + table + " where id in (select value from json_each(:ids))")
                        .bind("ids", Json.write(there))
                        .execute();
            }
        }
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.Arrival;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Forgets guests with their phones, and arrivals; keys stay, as ids and times alone. */
final class CacheForgetting implements Forgetting {
    private static final String STAY_IS_OVER = """
            select id from guests g
            where coalesce(first_seen_at, 0) < :day
            and not exists (
                select 1 from credentials c
                where (c.guest_id = g.id or c.guest_id is null and c.identity_id = g.identity_id)
                and (c.ends_at is null and c.is_stopped = 0 or c.ends_at >= :day))
            """;

    private final Seals arrivals;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    CacheForgetting(FieldCipher cipher, Clock clock, Supplier<ZoneId> zone) {
        this.arrivals = new Seals(cipher, SqliteArrivals.TABLE);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public int before(Handle handle, Instant day) {
        List<String> guests = handle.createQuery(STAY_IS_OVER)
                .bind("day", Micros.of(day))
                .mapTo(String.class)
                .list();
        return forget(handle, guests)
                + handle.createUpdate("delete from arrivals where departs_on < :day")
                        .bind("day", LocalDate.ofInstant(day, zone.get()).toString())
                        .execute();
    }

    /** With the arrivals under the same name or mail address: the PMS does not know Seam's ids. */
    @Override
    public int guest(Handle handle, Subject guest) {
        List<String> expected = handle
                .createQuery("select * from arrivals")
                .map((row, context) -> SqliteArrivals.read(row, arrivals))
                .list()
                .stream()
                .filter(arrival -> guest.isNamedBy(arrival.guestName()) || guest.isNamedBy(arrival.email()))
                .map(Arrival::reservation)
                .toList();
        return forget(handle, List.of(guest.id().value()))
                + handle.createUpdate("delete from arrivals where id in (select value from json_each(:ids))")
                        .bind("ids", Json.write(expected))
                        .execute();
    }

    private int forget(Handle handle, List<String> guests) {
        String ids = Json.write(guests);
        handle.createUpdate("""
                        insert into forgotten_guests (id, identity_id, forgotten_at)
                        select id, identity_id, :at from guests where id in (select value from json_each(:ids))
                        on conflict (id) do update set forgotten_at = excluded.forgotten_at""")
                .bind("at", Micros.of(clock.instant()))
                .bind("ids", ids)
                .execute();
        handle.createUpdate("""
                        delete from phones where owner_id in (
                            select identity_id from guests where id in (select value from json_each(:ids)))""").bind("ids", ids).execute();
        return handle.createUpdate("delete from guests where id in (select value from json_each(:ids))")
                .bind("ids", ids)
                .execute();
    }
}

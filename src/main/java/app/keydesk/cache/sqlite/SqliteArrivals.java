package app.keydesk.cache.sqlite;

import app.keydesk.cache.ArrivalStore;
import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Imported arrivals in the cache's file. Room, days and number of keys lie in clear; who comes is sealed. */
final class SqliteArrivals implements ArrivalStore {
    static final String TABLE = "arrivals";

    private final SqliteFile file;
    private final Seals seals;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    SqliteArrivals(SqliteFile file, FieldCipher cipher) {
        this.file = file;
        this.seals = new Seals(cipher, TABLE);
    }

    @Override
    public List<Arrival> arrivals() {
        return file.read(handle -> handle.createQuery("select * from arrivals order by arrives_on, id")
                .map((row, context) -> read(row, seals))
                .list());
    }

    static Arrival read(ResultSet row, Seals seals) throws SQLException {
        List<@Nullable String> person = Json.words(seals.open(row, "sealed_person"));
        return new Arrival(
                row.getString("id"),
                String.valueOf(person.get(0)),
                String.valueOf(person.get(1)),
                String.valueOf(person.get(2)),
                row.getString("room_number"),
                LocalDate.parse(row.getString("arrives_on")),
                LocalDate.parse(row.getString("departs_on")),
                row.getInt("keys"));
    }

    @Override
    public void save(Collection<Arrival> arrivals, Instant importedAt) {
        if (arrivals.isEmpty()) {
            return;
        }
        file.write(handle -> {
            var batch = handle.prepareBatch("""
                    insert into arrivals (id, sealed_person, room_number, arrives_on, departs_on, keys, imported_at)
                    values (:id, :person, :room, :arrives, :departs, :keys, :at)
                    on conflict (id) do update set sealed_person = excluded.sealed_person,
                        room_number = excluded.room_number, arrives_on = excluded.arrives_on,
                        departs_on = excluded.departs_on, keys = excluded.keys, imported_at = excluded.imported_at""");
            for (Arrival arrival : arrivals) {
                String person = Json.write(Arrays.asList(arrival.guestName(), arrival.email(), arrival.phoneNumber()));
                batch.bind("id", arrival.reservation())
                        .bind("person", seals.seal(person, "sealed_person", arrival.reservation()))
                        .bind("room", arrival.roomNumber())
                        .bind("arrives", arrival.arrivesOn().toString())
                        .bind("departs", arrival.departsOn().toString())
                        .bind("keys", arrival.keys())
                        .bind("at", Micros.of(importedAt))
                        .add();
            }
            return batch.execute();
        });
        tellAll();
    }

    @Override
    public int forgetDepartedBefore(LocalDate day) {
        int gone = file.write(handle -> handle.createUpdate("delete from arrivals where departs_on < :day")
                .bind("day", day.toString())
                .execute());
        if (gone > 0) {
            tellAll();
        }
        return gone;
    }

    void tellAll() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the tiles of the grid, in plain JDBC: ten thousand rooms are drawn at start. */
final class RoomReader {
    private static final String ROOMS = "select no, id, name, door_name from entrances where category = 'guest'";
    private static final String ONLY_THESE = " and id in (select value from json_each(:ids))";

    /** Of {@code credentials c}: it has reached no phone yet. */
    static final String WAITS = """
            c.is_multi_phone and c.medium = 'mobile_key' and not exists (
                select 1 from credentials p where p.parent_id = c.id and p.is_stopped = 0)""";

    /** Live keys by room; children are counted only as phones reached. */
    private static final String LIVE_KEYS = """
            select e.no,
                   coalesce(c.guest_id, (select min(id) from guests g where g.identity_id = c.identity_id)),
                   case c.medium when 'mobile_key' then 1 when 'card' then 2 else 0 end,
                   """ + WAITS + """
                   ,
                   c.needs_person,
                   coalesce(c.starts_at, -9223372036854775808),
                   coalesce(c.ends_at, 9223372036854775807),
                   c.created_at
            from entrances e
            join guest_doors d on d.entrance_id = e.id
            join credentials c on c.no = d.credential_no
            where e.category = 'guest' and c.parent_id is null""" + KeyReader.AND_LIVE;

    private static final String IN_THESE = " and e.id in (select value from json_each(:ids))";

    private static final Set<RoomState> VACANT = Set.of(RoomState.VACANT);
    private static final Set<RoomState> EXPECTED = Set.of(RoomState.EXPECTED);

    private final GuestDirectory guests;
    private final Seals arrivals;

    RoomReader(FieldCipher cipher, GuestDirectory guests) {
        this.guests = guests;
        this.arrivals = new Seals(cipher, SqliteArrivals.TABLE);
    }

    /** @param only ids of the rooms to read; null for all */
    List<RoomTile> tiles(Handle handle, @Nullable Collection<EntranceId> only, Instant now, ZoneId zone) {
        Map<Long, RoomTally> tallies = tallies(handle, only, now);
        ExpectedGuests expected = ExpectedGuests.on(HotelDay.of(now, zone), handle, arrivals);
        var rooms = handle.createQuery(only == null ? ROOMS : ROOMS + ONLY_THESE);
        if (only != null) {
            rooms.bind("ids", ids(only));
        }
        return rooms
                .map((row, context) -> Placed.of(tile(row, tallies.get(row.getLong(1)), expected, now, zone)))
                .stream()
                .sorted()
                .map(Placed::tile)
                .toList();
    }

    /** A tile with its number read once: sorting by {@link RoomNumber} itself would read it at every comparison. */
    private record Placed(RoomTile tile, int number) implements Comparable<Placed> {
        private static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::number)
                .thenComparing(placed -> placed.tile().number().text())
                .thenComparing(placed -> placed.tile().id().value());

        static Placed of(RoomTile tile) {
            return new Placed(tile, tile.number().number().orElse(Integer.MAX_VALUE));
        }

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }

    private Map<Long, RoomTally> tallies(Handle handle, @Nullable Collection<EntranceId> only, Instant now) {
        long nowMicros = Micros.of(now);
        Map<Long, RoomTally> tallies = new HashMap<>();
        var keys = handle.createQuery(only == null ? LIVE_KEYS : LIVE_KEYS + IN_THESE)
                .bind("now", nowMicros);
        if (only != null) {
            keys.bind("ids", ids(only));
        }
        keys.map((row, context) -> {
                    RoomTally tally = tallies.computeIfAbsent(row.getLong(1), no -> new RoomTally());
                    tally.add(key(row), nowMicros);
                    return tally;
                })
                .list();
        return tallies;
    }

    private RoomTally.Key key(ResultSet row) throws SQLException {
        String guestId = row.getString(2);
        int medium = row.getInt(3);
        return new RoomTally.Key(
                guestId == null ? "" : guests.name(guestId),
                medium == 1,
                medium == 2,
                row.getBoolean(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }

    private static RoomTile tile(
            ResultSet row, @Nullable RoomTally tally, ExpectedGuests expected, Instant now, ZoneId zone)
            throws SQLException {
        var id = new EntranceId(row.getString(2));
        String name = row.getString(3);
        String doorName = row.getString(4);
        var number = new RoomNumber(doorName.isBlank() ? name : doorName);
        List<String> owners = tally == null ? List.of() : tally.guestNames();
        List<String> toCome = expected.without(owners, number);
        return tally == null
                ? new RoomTile(id, number, name, without(toCome), owners, toCome, 0, 0, null, null)
                : new RoomTile(
                        id,
                        number,
                        name,
                        with(tally.states(now, zone), toCome),
                        owners,
                        toCome,
                        tally.phoneKeys(),
                        tally.cardKeys(),
                        tally.from(),
                        tally.until());
    }

    /** Of a room without keys. */
    private static Set<RoomState> without(List<String> toCome) {
        return toCome.isEmpty() ? VACANT : EXPECTED;
    }

    private static Set<RoomState> with(Set<RoomState> ofKeys, List<String> toCome) {
        if (!toCome.isEmpty()) {
            ofKeys.add(RoomState.EXPECTED);
        }
        return ofKeys;
    }

    private static String ids(Collection<EntranceId> rooms) {
        return Json.write(rooms.stream().map(EntranceId::value).toList());
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the tiles of the grid, in plain JDBC: ten thousand rooms are drawn at start. */
final class RoomReader {
    private static final String ROOMS = "select no, id, name, door_name from entrances where category = 'guest'";
    private static final String ONLY_THESE = " and id in (select value from json_each(:ids))";

    /** Live keys by room, the first key's first; children are counted only as phones reached. */
    private static final String LIVE_KEYS = """
            select e.no,
                   coalesce(c.guest_id, (select id from guests g where g.identity_id = c.identity_id
                                         order by id limit 1)),
                   case c.medium when 'mobile_key' then 1 when 'card' then 2 else 0 end,
                   instr(c.notice_codes, ',error/') > 0
                       or instr(c.notice_codes, '/needs_to_be_reissued,') > 0
                       or instr(c.notice_codes, '/unknown_issue_with_acs_credential,') > 0
                       or c.medium = 'card' and not c.is_issued
                       or c.medium = 'mobile_key' and c.is_multi_phone and not exists (
                           select 1 from credentials p where p.parent_id = c.id and coalesce(p.is_valid, 1) = 1
                           and instr(p.notice_codes, '/being_deleted,') = 0),
                   c.starts_at,
                   c.ends_at
            from credentials c
            join credential_doors d on d.credential_no = c.no and d.is_guest_door = 1
            join entrances e on e.id = d.entrance_id and e.category = 'guest'
            where c.parent_id is null""" + KeyReader.AND_LIVE;

    private static final String IN_THESE = " and e.id in (select value from json_each(:ids))";
    private static final String OLDEST_FIRST = " order by c.created_at, c.no";

    private final GuestDirectory guests;

    RoomReader(GuestDirectory guests) {
        this.guests = guests;
    }

    /** @param only ids of the rooms to read; null for all */
    List<RoomTile> tiles(Handle handle, @Nullable Collection<EntranceId> only, Instant now, ZoneId zone) {
        Map<Long, RoomTally> tallies = tallies(handle, only, now);
        var rooms = handle.createQuery(only == null ? ROOMS : ROOMS + ONLY_THESE);
        if (only != null) {
            rooms.bind("ids", ids(only));
        }
        List<RoomTile> tiles = new ArrayList<>();
        rooms.map((row, context) -> tiles.add(tile(row, tallies.get(row.getLong(1)), now, zone)))
                .list();
        tiles.sort(Comparator.comparing(RoomTile::number)
                .thenComparing(tile -> tile.id().value()));
        return tiles;
    }

    private Map<Long, RoomTally> tallies(Handle handle, @Nullable Collection<EntranceId> only, Instant now) {
        long nowMicros = Micros.of(now);
        Map<Long, RoomTally> tallies = new HashMap<>();
        var keys = handle.createQuery(LIVE_KEYS + (only == null ? OLDEST_FIRST : IN_THESE + OLDEST_FIRST))
                .bind("now", nowMicros);
        if (only != null) {
            keys.bind("ids", ids(only));
        }
        keys.map((row, context) -> {
                    RoomTally tally = tallies.computeIfAbsent(row.getLong(1), no -> new RoomTally());
                    tally.add(key(handle, row), nowMicros);
                    return tally;
                })
                .list();
        return tallies;
    }

    private RoomTally.Key key(Handle handle, ResultSet row) throws SQLException {
        String guestId = row.getString(2);
        int medium = row.getInt(3);
        return new RoomTally.Key(
                guestId == null ? "" : guests.name(handle, guestId),
                medium == 1,
                medium == 2,
                row.getBoolean(4),
                longOrNull(row, 5),
                longOrNull(row, 6));
    }

    private static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static RoomTile tile(ResultSet row, @Nullable RoomTally tally, Instant now, ZoneId zone)
            throws SQLException {
        var id = new EntranceId(row.getString(2));
        String name = row.getString(3);
        String doorName = row.getString(4);
        var number = new RoomNumber(doorName.isBlank() ? name : doorName);
        return tally == null
                ? new RoomTile(id, number, name, RoomState.VACANT, List.of(), 0, 0, null, null)
                : new RoomTile(
                        id,
                        number,
                        name,
                        tally.state(now, zone),
                        tally.guestNames(),
                        tally.phoneKeys(),
                        tally.cardKeys(),
                        tally.from(),
                        tally.until());
    }

    private static String ids(Collection<EntranceId> rooms) {
        return Json.write(rooms.stream().map(EntranceId::value).toList());
    }
}

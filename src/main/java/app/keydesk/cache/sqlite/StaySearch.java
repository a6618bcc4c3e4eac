package app.keydesk.cache.sqlite;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayOrder;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.StayQuery.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Finds the rooms whose keys make a stay; only those that are shown become tiles. */
final class StaySearch {
    private static final String BEGUN = """
            select e.id, e.door_name, e.name
            from entrances e
            join guest_doors d on d.entrance_id = e.id
            join credentials c on c.no = d.credential_no
            where e.category = 'guest' and c.parent_id is null""" + KeyReader.AND_LIVE + """
            group by e.no
            having min(coalesce(c.starts_at, :now)) <= :now
            """;

    private static final String ENDS_TODAY = """
            and max(coalesce(c.ends_at, 9223372036854775807)) >= :dayBegins
            and max(coalesce(c.ends_at, 9223372036854775807)) < :dayEnds
            """;

    private static final String IS_OF_TEXT = """
            and (e.door_name like :beginning escape '!' or e.name like :beginning escape '!'
                or sum(""" + KeySearch.IS_OF_OWNERS + """
                ) > 0)
            """;

    private final RoomReader rooms;
    private final GuestDirectory guests;

    StaySearch(RoomReader rooms, GuestDirectory guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    private record Found(EntranceId id, RoomNumber number) {
        static Found of(String id, String doorName, String name) {
            return new Found(new EntranceId(id), new RoomNumber(doorName.isBlank() ? name : doorName));
        }
    }

    StayPage page(Handle handle, StayQuery query, Instant now, ZoneId zone) {
        Map<String, Object> values = new HashMap<>(Map.of("now", Micros.of(now)));
        String sql = BEGUN + only(query.only());
        if (query.span() == Span.DEPARTURES) {
            sql += ENDS_TODAY;
            LocalDate today = HotelDay.of(now, zone);
            values.put("dayBegins", Micros.of(HotelDay.startOf(today, zone)));
            values.put("dayEnds", Micros.of(HotelDay.startOf(today.plusDays(1), zone)));
        }
        String text = query.text().strip();
        if (!text.isEmpty()) {
            sql += IS_OF_TEXT;
            values.putAll(KeySearch.named(text, guests));
        }
        List<Found> found = handle
                .createQuery(sql)
                .bindMap(values)
                .map((row, context) -> Found.of(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .sorted(Comparator.comparing(Found::number)
                        .thenComparing(room -> room.id().value()))
                .toList();
        boolean isByRoom = query.order().equals(StayOrder.BY_ROOM);
        List<EntranceId> shown = found.stream()
                .limit(isByRoom ? query.limit() : found.size())
                .map(Found::id)
                .toList();
        List<RoomTile> tiles = rooms.tiles(handle, shown, now, zone);
        return new StayPage(isByRoom ? tiles : first(tiles, query), found.size());
    }

    private static List<RoomTile> first(List<RoomTile> tiles, StayQuery query) {
        return tiles.stream()
                .sorted(query.order().comparator())
                .limit(query.limit())
                .toList();
    }

    private static String only(StayQuery.Only only) {
        return switch (only) {
            case ALL -> "";
            case WITH_PHONES -> "and sum(c.medium = 'mobile_key') > 0\n";
            case WITH_CARDS -> "and sum(c.medium = 'card') > 0\n";
            case ATTENTION -> "and sum(c.needs_person) > 0\n";
        };
    }
}

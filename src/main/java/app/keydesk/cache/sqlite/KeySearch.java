package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds the keys of a list by owner, room or card; names are sealed in the file, so that their owners are found first. */
final class KeySearch {
    private static final int MOST_OWNERS = 500;
    private static final int LONGEST_NAME = 1000;

    /** Of {@code credentials c}: an owner of whom the text tells. */
    static final String IS_OF_OWNERS = """
            c.guest_id in (select value from json_each(:owners))
                or c.guest_id is null and c.identity_id in (
                    select identity_id from guests where id in (select value from json_each(:owners)))""";

    private static final String IS_OF_TEXT = """

            and (""" + IS_OF_OWNERS + """

                or c.card_number = :text
                or exists (
                    select 1 from guest_doors d join entrances e on e.id = d.entrance_id
                    where d.credential_no = c.no
                    and (e.door_name like :beginning escape '!' or e.name like :beginning escape '!')))
            """;

    private static final String WAITS = """

            and (""" + RoomReader.WAITS + " or c.needs_person)\n";

    private static final String HAS_ENDED = """

            and (c.is_stopped = 1 or c.ends_at <= :now)
            """;

    private final KeyReader keys;
    private final GuestDirectory guests;
    private final KeySorting sorting;

    KeySearch(KeyReader keys, GuestDirectory guests) {
        this.keys = keys;
        this.guests = guests;
        this.sorting = new KeySorting(keys, guests);
    }

    KeyPage page(Handle handle, KeyQuery query, Instant now) {
        String text = query.text().strip();
        String condition = "where c.parent_id is null" + span(query.span()) + (text.isEmpty() ? "" : IS_OF_TEXT);
        Map<String, Object> values = new HashMap<>();
        values.put("now", Micros.of(now));
        values.put("limit", query.limit());
        if (!text.isEmpty()) {
            values.put("text", text);
            values.putAll(named(text, guests));
        }
        List<Credential> found = sorting.first(handle, condition, values, query.order(), now);
        int total = found.size() < query.limit()
                ? found.size()
                : handle.createQuery("select count(*) from credentials c " + condition)
                        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                        .bindMap(values)
                        .mapTo(Integer.class)
                        .one();
        return new KeyPage(keys.rows(handle, found, now), total);
    }

    private static String span(KeyQuery.Span span) {
        return switch (span) {
            case LIVE -> KeyReader.AND_LIVE;
            case WAITING -> KeyReader.AND_LIVE + WAITS;
            case ENDED -> HAS_ENDED;
            case ALL -> "";
        };
    }

    /** The values of owners and of a door's name that begins so, of whom a text tells. */
    static Map<String, Object> named(String text, GuestDirectory guests) {
        return Map.of("owners", Json.write(guests.find(text, MOST_OWNERS)), "beginning", beginning(text));
    }

    /** For {@code like … escape '!'}. No door has a longer name, and SQLite refuses patterns of more than 50,000 bytes. */
    private static String beginning(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_NAME));
        return start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}

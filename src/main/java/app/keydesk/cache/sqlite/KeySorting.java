package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrder;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.SortName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Reads the first keys of a list in any order. What the file tells is ordered there; names are sealed in it, and room
 * numbers and states have rules of their own, so that those are compared here, over a few columns of all that fit.
 */
final class KeySorting {
    private static final String NEXT = ", c.created_at desc, c.id limit :limit";
    private static final String NEVER = "9223372036854775807";

    private static final String OWNERS = """
            select c.id, coalesce(c.guest_id, (select min(id) from guests g where g.identity_id = c.identity_id))
            from credentials c\s""";

    private static final String ROOMS = """
            select c.id, e.door_name, e.name from credentials c
            left join guest_doors d on d.credential_no = c.no
            left join entrances e on e.id = d.entrance_id and e.category = 'guest'\s""";

    private static final RoomNumber NOWHERE = new RoomNumber(Character.toString(Character.MAX_VALUE));

    private final KeyReader keys;
    private final GuestDirectory guests;

    KeySorting(KeyReader keys, GuestDirectory guests) {
        this.keys = keys;
        this.guests = guests;
    }

    /** @param condition over {@code credentials c} with its values, among them {@code now} and {@code limit} */
    List<Credential> first(Handle handle, String condition, Map<String, ?> values, KeyOrder order, Instant now) {
        String way = order.isDescending() ? " desc" : "";
        return switch (order.by()) {
            case MADE -> keys.keys(handle, condition + " order by c.created_at" + way + NEXT, values);
            case UNTIL ->
                keys.keys(handle, condition + " order by coalesce(c.ends_at, " + NEVER + ")" + way + NEXT, values);
            case CARRIER ->
                keys.keys(handle, condition + " order by c.medium" + way + ", c.is_multi_phone" + way + NEXT, values);
            case NOTICE ->
                keys.keys(
                        handle,
                        condition + " order by length(c.notice_codes) < 2" + way + ", c.notice_codes" + way + NEXT,
                        values);
            case GUEST -> ranked(handle, condition, values, order, owners(handle, condition, values));
            case ROOM -> ranked(handle, condition, values, order, rooms(handle, condition, values));
            case STATE -> ranked(handle, condition, values, order, states(handle, condition, values, now));
        };
    }

    private <K extends Comparable<K>> List<Credential> ranked(
            Handle handle, String condition, Map<String, ?> values, KeyOrder order, Map<String, K> ranks) {
        Comparator<K> way = order.isDescending() ? Collections.reverseOrder() : Comparator.naturalOrder();
        List<CredentialId> first = newestFirst(handle, condition, values).stream()
                .sorted(Comparator.comparing(id -> Objects.requireNonNull(ranks.get(id)), way))
                .limit((Integer) Objects.requireNonNull(values.get("limit")))
                .map(CredentialId::new)
                .toList();
        Map<CredentialId, Credential> found =
                keys.keysById(handle, first).stream().collect(Collectors.toMap(Credential::id, key -> key));
        return first.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private static List<String> newestFirst(Handle handle, String condition, Map<String, ?> values) {
        return rows(
                handle,
                "select c.id from credentials c " + condition + " order by c.created_at desc, c.id",
                values,
                row -> row.getString(1));
    }

    private Map<String, String> owners(Handle handle, String condition, Map<String, ?> values) {
        Map<String, String> names = new HashMap<>();
        rows(handle, OWNERS + condition, values, row -> {
            String owner = row.getString(2);
            names.put(row.getString(1), SortName.of(owner == null ? "" : guests.name(owner)));
            return true;
        });
        return names;
    }

    private static Map<String, RoomNumber> rooms(Handle handle, String condition, Map<String, ?> values) {
        Map<String, RoomNumber> firsts = new HashMap<>();
        rows(handle, ROOMS + condition, values, row -> {
            String door = row.getString(2);
            String name = row.getString(3);
            RoomNumber room = name == null ? NOWHERE : new RoomNumber(door == null || door.isBlank() ? name : door);
            firsts.merge(row.getString(1), room, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            return true;
        });
        return firsts;
    }

    private Map<String, KeyState> states(Handle handle, String condition, Map<String, ?> values, Instant now) {
        Map<String, Object> used = new HashMap<>(values);
        used.put("limit", Integer.MAX_VALUE);
        return keys.stateOfEach(handle, keys.keys(handle, condition + " order by c.no limit :limit", used), now);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Handle handle, String sql, Map<String, ?> values, Reading<T> reading) {
        return handle.createQuery(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindMap(values)
                .map((row, context) -> reading.of(row))
                .list();
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes resources of one kind, those alone that differ from what lies there. Plain JDBC batches: ten thousand rows at a
 * time pass through here, and Jdbi's named parameters cost more than SQLite's own work.
 *
 * <p>An answer that left Seam earlier does not overwrite a later one, unless the PC's clock was set back meanwhile.
 */
final class Upsert<T> {
    private static final Duration OVERTAKING = Duration.ofMinutes(5);

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RowKind<T> kind;
    private final FieldCipher cipher;
    private final Seals seals;

    Upsert(RowKind<T> kind, FieldCipher cipher) {
        this.kind = kind;
        this.cipher = cipher;
        this.seals = new Seals(cipher, kind.table());
    }

    /** A row to write under its own number; {@code isNew}: there was none with its id. */
    record Row<T>(T value, long no, boolean isNew, List<@Nullable Object> cells, byte[] fingerprint) {}

    private record Found(long no, byte[] fingerprint, long lastSeenAt) {}

    /** The rows of {@code values} that differ; what lies there already is marked as seen. */
    List<Row<T>> differing(Handle handle, List<T> values, Instant seenAt) {
        if (values.isEmpty()) {
            return List.of();
        }
        Map<String, T> byId = new LinkedHashMap<>();
        values.forEach(value -> byId.put(kind.id(value), value));
        Map<String, Found> found = found(handle, byId);
        long nextNo = nextNo(handle);
        List<Row<T>> rows = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (Map.Entry<String, T> entry : byId.entrySet()) {
            Found old = found.get(entry.getKey());
            if (old != null && isOvertaken(old, seenAt)) {
                continue;
            }
            List<@Nullable Object> cells = kind.cells(entry.getValue());
            byte[] fingerprint = fingerprint(entry.getValue(), cells);
            if (old != null && Arrays.equals(old.fingerprint(), fingerprint)) {
                same.add(entry.getKey());
            } else {
                long no = old == null ? nextNo++ : old.no();
                rows.add(new Row<>(entry.getValue(), no, old == null, cells, fingerprint));
            }
        }
        touch(handle, same, seenAt);
        return rows;
    }

    private static boolean isOvertaken(Found old, Instant seenAt) {
        Instant lastSeenAt = Micros.instant(old.lastSeenAt());
        return lastSeenAt.isAfter(seenAt) && lastSeenAt.isBefore(seenAt.plus(OVERTAKING));
    }

    private Map<String, Found> found(Handle handle, Map<String, T> byId) {
        Map<String, Found> found = new HashMap<>();
        handle.createQuery("select id, no, fingerprint, last_seen_at from " + kind.table()
                        + " where id in (select value from json_each(:ids))")
                .bind("ids", Json.write(byId.keySet()))
                .map((row, context) ->
                        Map.entry(row.getString(1), new Found(row.getLong(2), row.getBytes(3), row.getLong(4))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private long nextNo(Handle handle) {
        return handle.createQuery("select coalesce(max(no), 0) + 1 from " + kind.table())
                .mapTo(Long.class)
                .one();
    }

    /**
     * What is sealed goes through the cipher's own digest; what lies in clear beside it needs no secrecy, so 64 bits of a
     * plain hash stand for it. Lengths before the values keep ("ab", "c") and ("a", "bc") apart.
     */
    private byte[] fingerprint(T value, List<@Nullable Object> cells) {
        var secret = new StringBuilder();
        long open = hash(FNV_BASIS, kind.linked(value));
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            String word = cell == null ? "" : cell.toString();
            int length = cell == null ? -1 : word.length();
            if (kind.columns().get(column).startsWith(RowKind.SEALED)) {
                secret.append(length).append(':').append(word);
            } else {
                open = hash(open * FNV_PRIME + length, word);
            }
        }
        return cipher.fingerprint(secret.append(open).toString());
    }

    /** FNV-1a. */
    private static long hash(long basis, String text) {
        long hash = basis;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    private void touch(Handle handle, List<String> ids, Instant seenAt) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update " + kind.table()
                            + " set last_seen_at = :at where id in (select value from json_each(:ids))")
                    .bind("at", Micros.of(seenAt))
                    .bind("ids", Json.write(ids))
                    .execute();
        }
    }

    void write(Handle handle, List<Row<T>> rows, Instant seenAt) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = kind.columns();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(upsert(columns))) {
            for (Row<T> row : rows) {
                String id = kind.id(row.value());
                statement.setLong(1, row.no());
                statement.setString(2, id);
                int at = 3;
                for (int column = 0; column < columns.size(); column++) {
                    bind(statement, at++, columns.get(column), row.cells().get(column), id);
                }
                statement.setBytes(at++, row.fingerprint());
                statement.setLong(at, Micros.of(seenAt));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, int at, String column, @Nullable Object cell, String id)
            throws SQLException {
        if (cell instanceof String plain && column.startsWith(RowKind.SEALED)) {
            statement.setBytes(at, seals.seal(plain, column, id));
        } else {
            statement.setObject(at, cell);
        }
    }

    private String upsert(List<String> columns) {
        List<String> all = Stream.of(List.of("no", "id"), columns, List.of("fingerprint", "last_seen_at"))
                .flatMap(List::stream)
                .toList();
        String places = all.stream().map(column -> "?").collect(Collectors.joining(", "));
        String updates = all.stream()
                .skip(2)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s) on conflict (id) do update set %s"
                .formatted(kind.table(), String.join(", ", all), places, updates);
    }
}

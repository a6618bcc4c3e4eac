package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private final RowKind<T> kind;
    private final Fingerprints<T> fingerprints;
    private final Seals seals;

    Upsert(RowKind<T> kind, FieldCipher cipher) {
        this.kind = kind;
        this.fingerprints = new Fingerprints<>(kind, cipher);
        this.seals = new Seals(cipher, kind.table());
    }

    /** A row to write under its own number; {@code isNew}: there was none with its id. */
    record Row<T>(T value, long no, boolean isNew, List<@Nullable Object> cells, byte[] fingerprint) {}

    private record Found(long no, byte[] fingerprint, long lastSeenAt) {}

    /** The rows of {@code values} that differ; what lies there already is marked as seen. */
    List<Row<T>> differing(Handle handle, List<T> values, Instant seenAt) throws SQLException {
        if (values.isEmpty()) {
            return List.of();
        }
        Map<String, T> byId = new LinkedHashMap<>();
        values.forEach(value -> byId.put(kind.id(value), value));
        long nextNo = nextNo(handle);
        Map<String, Found> found = nextNo == 1 ? Map.of() : found(handle, byId);
        List<Row<T>> rows = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<Row<T>> outdated = new ArrayList<>();
        for (Map.Entry<String, T> entry : byId.entrySet()) {
            Found old = found.get(entry.getKey());
            if (old != null && isOvertaken(old, seenAt)) {
                continue;
            }
            List<@Nullable Object> cells = kind.cells(entry.getValue());
            byte[] fingerprint = fingerprints.of(entry.getValue(), cells);
            if (old == null) {
                rows.add(new Row<>(entry.getValue(), nextNo++, true, cells, fingerprint));
                continue;
            }
            Row<T> row = new Row<>(entry.getValue(), old.no(), false, cells, fingerprint);
            if (!fingerprints.isSame(old.fingerprint(), fingerprint, row.value(), cells)) {
                rows.add(row);
                continue;
            }
            same.add(entry.getKey());
            if (Fingerprints.isOfOld(old.fingerprint())) {
                outdated.add(row);
            }
        }
        touch(handle, same, seenAt);
        renew(handle, outdated);
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

    private void touch(Handle handle, List<String> ids, Instant seenAt) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update " + kind.table()
                            + " set last_seen_at = :at where id in (select value from json_each(:ids))")
                    .bind("at", Micros.of(seenAt))
                    .bind("ids", Json.write(ids))
                    .execute();
        }
    }

    private void renew(Handle handle, List<Row<T>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection()
                .prepareStatement("update " + kind.table() + " set fingerprint = ? where no = ?")) {
            for (Row<T> row : rows) {
                statement.setBytes(1, row.fingerprint());
                statement.setLong(2, row.no());
                statement.addBatch();
            }
            statement.executeBatch();
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
        String places = all.stream().map(kind::place).collect(Collectors.joining(", "));
        String updates = all.stream()
                .skip(2)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s) on conflict (id) do update set %s"
                .formatted(kind.table(), String.join(", ", all), places, updates);
    }
}

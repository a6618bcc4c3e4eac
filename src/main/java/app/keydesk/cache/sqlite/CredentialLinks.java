package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The guest doors of keys and what they joined, in their order. */
final class CredentialLinks {
    private CredentialLinks() {}

    static void write(Handle handle, List<Upsert.Row<Credential>> rows) throws SQLException {
        if (rows.stream().anyMatch(row -> !row.isNew())) {
            clear(handle, rows);
        }
        try (var doors = handle.getConnection()
                        .prepareStatement(
                                "insert into guest_doors (credential_no, position, entrance_id) values (?, ?, ?)");
                var joins = handle.getConnection()
                        .prepareStatement(
                                "insert into credential_joins (credential_no, position, joined_id) values (?, ?, ?)")) {
            for (Upsert.Row<Credential> row : rows) {
                Credential key = row.value();
                add(
                        doors,
                        row.no(),
                        key.guestEntranceIds().stream().map(EntranceId::value).toList());
                add(
                        joins,
                        row.no(),
                        key.joinedIds().stream().map(CredentialId::value).toList());
            }
            doors.executeBatch();
            joins.executeBatch();
        }
    }

    private static void clear(Handle handle, List<Upsert.Row<Credential>> rows) {
        String numbers = Json.write(
                rows.stream().filter(row -> !row.isNew()).map(Upsert.Row::no).toList());
        for (String table : List.of("guest_doors", "credential_joins")) {
            handle.createUpdate(
                            "delete from " + table + " where credential_no in (select value from json_each(:numbers))")
                    .bind("numbers", numbers)
                    .execute();
        }
    }

    private static void add(PreparedStatement statement, long no, List<String> ids) throws SQLException {
        int position = 0;
        for (String id : ids) {
            statement.setLong(1, no);
            statement.setInt(2, position++);
            statement.setString(3, id);
            statement.addBatch();
        }
    }
}

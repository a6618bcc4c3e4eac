package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The doors of keys and what they joined, in their order. */
final class CredentialLinks {
    private CredentialLinks() {}

    static void write(Handle handle, List<Upsert.Row<Credential>> rows) throws SQLException {
        if (rows.stream().anyMatch(row -> !row.isNew())) {
            clear(handle, rows);
        }
        try (var doors = handle.getConnection().prepareStatement("""
                        insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
                        values (?, ?, ?, ?)""");
                var joins = handle.getConnection().prepareStatement("""
                        insert into credential_joins (credential_no, position, joined_id) values (?, ?, ?)""")) {
            for (Upsert.Row<Credential> row : rows) {
                Credential key = row.value();
                addDoors(doors, row.no(), key.guestEntranceIds(), 0, true);
                addDoors(
                        doors,
                        row.no(),
                        key.commonEntranceIds(),
                        key.guestEntranceIds().size(),
                        false);
                addJoins(joins, row.no(), key.joinedIds());
            }
            doors.executeBatch();
            joins.executeBatch();
        }
    }

    private static void clear(Handle handle, List<Upsert.Row<Credential>> rows) {
        String numbers = Json.write(
                rows.stream().filter(row -> !row.isNew()).map(Upsert.Row::no).toList());
        for (String table : List.of("credential_doors", "credential_joins")) {
            handle.createUpdate(
                            "delete from " + table + " where credential_no in (select value from json_each(:numbers))")
                    .bind("numbers", numbers)
                    .execute();
        }
    }

    private static void addDoors(
            PreparedStatement statement, long no, List<EntranceId> doors, int from, boolean isGuestDoor)
            throws SQLException {
        int position = from;
        for (EntranceId door : doors) {
            statement.setLong(1, no);
            statement.setInt(2, position++);
            statement.setString(3, door.value());
            statement.setBoolean(4, isGuestDoor);
            statement.addBatch();
        }
    }

    private static void addJoins(PreparedStatement statement, long no, List<CredentialId> joined) throws SQLException {
        int position = 0;
        for (CredentialId id : joined) {
            statement.setLong(1, no);
            statement.setInt(2, position++);
            statement.setString(3, id.value());
            statement.addBatch();
        }
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Seals the columns of one table; a value is bound to its table, column and row. */
record Seals(FieldCipher cipher, String table) {

    byte[] seal(String plain, String column, String id) {
        return cipher.seal(plain, place(column, id));
    }

    @Nullable
    String openOrNull(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : cipher.open(sealed, place(column, row.getString("id")));
    }

    String open(ResultSet row, String column) throws SQLException {
        String plain = openOrNull(row, column);
        if (plain == null) {
            throw StorageFaults.damaged(table + "." + column + " is empty");
        }
        return plain;
    }

    private String place(String column, String id) {
        return table + '/' + column + '/' + id;
    }
}

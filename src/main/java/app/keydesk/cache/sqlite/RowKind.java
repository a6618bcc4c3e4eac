package app.keydesk.cache.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of resource lies in its table. Beside the named columns each table has {@code id}, {@code fingerprint}
 * and {@code last_seen_at}.
 */
interface RowKind<T> {
    String SEALED = "sealed_";
    String PLAIN = "?";

    String table();

    /** Columns that start with {@value #SEALED} are encrypted on their way in. */
    List<String> columns();

    String id(T value);

    /** The values of {@link #columns}, in their order: texts and whole numbers, those to be sealed in plain text. */
    List<@Nullable Object> cells(T value);

    /** What stands for a column's value in the statement that writes it; its value alone, where it is not looked up. */
    default String place(String column) {
        return PLAIN;
    }

    /** What lies in other tables and makes a difference all the same. */
    default List<String> links(T value) {
        return List.of();
    }

    /** {@link #links} as the first version of the file took them into its fingerprints. */
    default String linksOfOld(T value) {
        return "";
    }

    /** Writes what the rows themselves refer to. */
    default void writeLists(Handle handle, List<Upsert.Row<T>> rows) throws SQLException {}

    /** Writes what refers to the rows from other tables. */
    default void writeLinks(Handle handle, List<Upsert.Row<T>> rows) throws SQLException {}

    T read(ResultSet row, Seals seals) throws SQLException;

    static long flag(boolean value) {
        return value ? 1 : 0;
    }

    static @Nullable Long flagOrNull(@Nullable Boolean value) {
        return value == null ? null : flag(value);
    }

    static @Nullable Boolean readFlag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}

package app.keydesk.cache.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a file's tables to the version that this program speaks. Flyway needs half a second to wake up, so it is asked
 * only where {@code user_version} says that there is something to do.
 */
final class Schema {
    private final Path path;
    private final Layout layout;

    Schema(Path path, Layout layout) {
        this.path = path;
        this.layout = layout;
    }

    void bringUpToDate() throws SQLException, IOException {
        int found;
        try (Connection connection = SqliteFile.connect(path, layout);
                Statement statement = connection.createStatement()) {
            checkWhole(statement);
            found = number(statement, "pragma user_version");
            if (found > layout.version()) {
                throw StorageFaults.damaged("written by a newer program: " + found);
            }
            if (found > 0 && found < layout.version()) {
                backUp(connection, found);
            }
        }
        if (found < layout.version()) {
            migrate();
        }
    }

    private static void checkWhole(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("pragma quick_check(1)")) {
            String verdict = rows.next() ? rows.getString(1) : "";
            if (!verdict.equals("ok")) {
                throw StorageFaults.damaged(verdict);
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void backUp(Connection connection, int found) throws SQLException, IOException {
        Path copy = path.resolveSibling(path.getFileName() + ".before-upgrade-of-" + found);
        Files.deleteIfExists(copy);
        OwnerOnly.file(copy);
        try (var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    private void migrate() {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(new FileDataSource(path, layout))
                    .locations("classpath:" + layout.migrations())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StorageFaults.of(e);
        }
    }
}

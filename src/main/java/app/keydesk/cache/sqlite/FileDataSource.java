package app.keydesk.cache.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;

/** Connections for Flyway, with our own settings. */
final class FileDataSource extends SQLiteDataSource {
    private final Path path;
    private final Layout layout;

    FileDataSource(Path path, Layout layout) {
        this.path = path;
        this.layout = layout;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return SqliteFile.connect(path, layout);
    }
}

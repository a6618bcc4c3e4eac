package app.keydesk.cache.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file in WAL mode: one writer at a time, {@value #READERS} readers beside it, each call one transaction.
 * Everything that fails comes out as {@link app.keydesk.cache.StorageException}.
 */
final class SqliteFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final int READERS = 4;

    /** A whole hotel's pages touch the same parts of the file again and again: they are brought into it once. */
    private static final int PAGES_OF_LOG = 8_000;

    /** What a reader keeps in memory is worth nothing after the next commit, and the PC's own cache holds the file. */
    private static final int READERS_KIB = 1 << 10;

    private final Path path;
    private final Layout layout;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore seats = new Semaphore(READERS);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private final Handle writer;
    private volatile boolean isClosed;

    private SqliteFile(Path path, Layout layout) throws SQLException {
        this.path = path;
        this.layout = layout;
        this.writer = Jdbi.open(connect(path, layout));
        writer.execute("pragma max_page_count = " + layout.mostPages());
        writer.execute("pragma wal_autocheckpoint = " + PAGES_OF_LOG);
    }

    /** Opens a file whose tables are brought up to date first; a missing one is made. */
    static SqliteFile open(Path path, Layout layout) {
        try {
            OwnerOnly.folder(path.toAbsolutePath().resolveSibling(""));
            OwnerOnly.file(path);
            new Schema(path, layout).bringUpToDate();
            return new SqliteFile(path, layout);
        } catch (IOException | SQLException | JdbiException e) {
            throw StorageFaults.of(e);
        }
    }

    static Connection connect(Path path, Layout layout) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                layout.isDurable() ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(layout.patience().toMillis()));
        config.setCacheSize(-layout.pagesInMemoryKib());
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /** Commits when {@code work} returns; takes everything back when it throws. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            checkOpen();
            return inTransaction(writer, "begin immediate", work);
        } catch (SQLException | JdbiException e) {
            throw StorageFaults.of(e);
        } finally {
            writing.unlock();
        }
    }

    /** All reads of {@code work} see the same state. */
    <T> T read(Work<T> work) {
        seats.acquireUninterruptibly();
        try {
            checkOpen();
            Handle reader = borrow();
            try {
                return inTransaction(reader, "begin", work);
            } finally {
                giveBack(reader);
            }
        } catch (SQLException | JdbiException e) {
            throw StorageFaults.of(e);
        } finally {
            seats.release();
        }
    }

    /**
     * By plain statements: the driver's own {@code setAutoCommit} believes itself in a transaction when {@code begin} met a
     * locked file.
     */
    private static <T> T inTransaction(Handle handle, String begin, Work<T> work) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(begin);
            boolean isDone = false;
            try {
                T result = work.on(handle);
                statement.execute("commit");
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    takeBack(statement);
                }
            }
        }
    }

    private static void takeBack(Statement statement) {
        try {
            statement.execute("rollback");
        } catch (SQLException e) {
            LOG.debug("SQLite had taken the transaction back by itself", e);
        }
    }

    private Handle borrow() throws SQLException {
        synchronized (idle) {
            Handle reader = idle.poll();
            if (reader != null) {
                return reader;
            }
        }
        Handle reader = Jdbi.open(connect(path, layout));
        reader.execute("pragma query_only = on");
        reader.execute("pragma cache_size = -" + READERS_KIB);
        return reader;
    }

    private void giveBack(Handle reader) {
        synchronized (idle) {
            idle.push(reader);
        }
    }

    /** Writes a consistent copy while the file is in use; free pages, with what they held, stay behind. */
    void copyTo(Path target) {
        outsideTransaction("vacuum into ?", target.toString());
    }

    /** Brings all commits into the main file and empties the write-ahead log, where deleted rows could linger. */
    void settle() {
        outsideTransaction("pragma wal_checkpoint(truncate)");
    }

    private void outsideTransaction(String statement, Object... values) {
        writing.lock();
        try {
            checkOpen();
            writer.execute(statement, values);
        } catch (SQLException | JdbiException e) {
            throw StorageFaults.of(e);
        } finally {
            writing.unlock();
        }
    }

    /** Work that comes late, while the desk shuts down, must not open the file again. */
    private void checkOpen() throws SQLException {
        if (isClosed) {
            throw new SQLException("closed: " + path.getFileName());
        }
    }

    @Override
    public void close() {
        writing.lock();
        seats.acquireUninterruptibly(READERS);
        try {
            isClosed = true;
            synchronized (idle) {
                idle.forEach(Handle::close);
                idle.clear();
            }
            writer.close();
        } finally {
            seats.release(READERS);
            writing.unlock();
        }
    }

    /** Statements that belong together. */
    @FunctionalInterface
    interface Work<T> {
        T on(Handle handle) throws SQLException;
    }
}

package app.keydesk.cache.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * One SQLite file in WAL mode: one writer at a time, {@value #READERS} readers beside it, each call one transaction.
 * Everything that fails comes out as {@link app.keydesk.cache.StorageException}.
 */
final class SqliteFile implements AutoCloseable {
    private static final int READERS = 4;
    private static final int CACHE_KIB = 32 * 1024;

    private final Path path;
    private final Layout layout;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore seats = new Semaphore(READERS);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private final Handle writer;

    private SqliteFile(Path path, Layout layout) throws SQLException {
        this.path = path;
        this.layout = layout;
        this.writer = Jdbi.open(connect(path, layout, TransactionMode.IMMEDIATE));
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

    static Connection connect(Path path, Layout layout, TransactionMode mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                layout.isDurable() ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(layout.patience().toMillis()));
        config.setTransactionMode(mode);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config.createConnection("jdbc:sqlite:" + path);
    }

    Path path() {
        return path;
    }

    /** Commits when {@code work} returns; takes everything back when it throws. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return writer.inTransaction(work::on);
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
            Handle reader = borrow();
            T result = reader.inTransaction(work::on);
            giveBack(reader);
            return result;
        } catch (SQLException | JdbiException e) {
            throw StorageFaults.of(e);
        } finally {
            seats.release();
        }
    }

    private Handle borrow() throws SQLException {
        synchronized (idle) {
            Handle reader = idle.poll();
            if (reader != null) {
                return reader;
            }
        }
        Handle reader = Jdbi.open(connect(path, layout, TransactionMode.DEFERRED));
        reader.execute("pragma query_only = on");
        return reader;
    }

    private void giveBack(Handle reader) {
        synchronized (idle) {
            idle.push(reader);
        }
    }

    /** Runs a statement that SQLite allows outside of transactions only, such as {@code vacuum into}. */
    void outsideTransaction(String statement, Object... values) {
        writing.lock();
        try {
            writer.execute(statement, values);
        } catch (JdbiException e) {
            throw StorageFaults.of(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        seats.acquireUninterruptibly(READERS);
        try {
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

package app.keydesk.cache.sqlite;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Problem;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in the desk's words what SQLite reported (https://www.sqlite.org/rescode.html). */
final class StorageFaults {
    private StorageFaults() {}

    static StorageException of(Throwable cause) {
        StorageException known = found(cause, StorageException.class);
        if (known != null) {
            return known;
        }
        return new StorageException(new Problem.Storage(fault(found(cause, SQLiteException.class))), cause);
    }

    static boolean isDamage(StorageException problem) {
        return problem.problem().fault() == Problem.Storage.Fault.DAMAGED;
    }

    static StorageException damaged(String why) {
        return new StorageException(new Problem.Storage(Problem.Storage.Fault.DAMAGED), new SQLException(why));
    }

    static StorageException full() {
        return new StorageException(
                new Problem.Storage(Problem.Storage.Fault.FULL), new SQLException("too little room on the disk"));
    }

    static StorageException closed() {
        return new StorageException(
                new Problem.Storage(Problem.Storage.Fault.UNREADABLE), new SQLException("the desk was closed"));
    }

    private static Problem.Storage.Fault fault(@Nullable SQLiteException cause) {
        if (cause == null) {
            return Problem.Storage.Fault.UNREADABLE;
        }
        int primary = cause.getResultCode().code & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return Problem.Storage.Fault.FULL;
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Problem.Storage.Fault.LOCKED;
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Problem.Storage.Fault.DAMAGED;
        }
        return Problem.Storage.Fault.UNREADABLE;
    }

    private static <T> @Nullable T found(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}

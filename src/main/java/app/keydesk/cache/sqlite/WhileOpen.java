package app.keydesk.cache.sqlite;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Writes one after another until it is closed, which waits for the one under way. Safe for any thread. */
final class WhileOpen implements AutoCloseable {
    private final ReentrantLock writing = new ReentrantLock();
    private boolean isClosed;

    /** @throws app.keydesk.cache.StorageException where it is closed */
    <T> T run(Supplier<T> write) {
        writing.lock();
        try {
            if (isClosed) {
                throw StorageFaults.closed();
            }
            return write.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            isClosed = true;
        } finally {
            writing.unlock();
        }
    }
}

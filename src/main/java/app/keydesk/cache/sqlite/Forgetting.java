package app.keydesk.cache.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** How one kind of file forgets people, the same in use and in a backup; each method belongs into one transaction. */
interface Forgetting {
    /** Tells how much was forgotten. */
    int before(Handle handle, Instant day) throws SQLException;

    int guest(Handle handle, Subject guest) throws SQLException;
}

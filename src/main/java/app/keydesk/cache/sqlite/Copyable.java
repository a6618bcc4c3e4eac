package app.keydesk.cache.sqlite;

import java.nio.file.Path;

/** A store that can be copied while it is in use. */
@FunctionalInterface
public interface Copyable {
    /** Writes a whole, consistent copy to {@code target}, which is missing or empty. */
    void copyTo(Path target);
}

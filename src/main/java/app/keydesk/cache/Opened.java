package app.keydesk.cache;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was opened.
 *
 * @param setAside where the file went that stood there before and could not be used: damaged, of a newer version, or
 *     sealed with another key; the store is then empty, and the person must be told
 */
public record Opened<T>(T store, Optional<Path> setAside) {}

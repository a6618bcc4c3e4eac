package app.keydesk.desk.setup;

import java.util.Optional;

/**
 * How the lists of this desk were left: filters, order and sizes, each by a name such as {@code keys.span}. What was typed
 * into a search is never among them. Does not block.
 */
public interface ListMemory {
    Optional<String> recall(String name);

    void keep(String name, String choice);
}

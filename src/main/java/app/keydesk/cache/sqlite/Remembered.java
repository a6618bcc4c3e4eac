package app.keydesk.cache.sqlite;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Small values by name, in {@code remembered}. */
final class Remembered {
    private Remembered() {}

    /** Returns the rows that it changed. */
    static int put(Handle handle, String name, @Nullable String value) {
        if (value == null) {
            return handle.createUpdate("delete from remembered where name = :name")
                    .bind("name", name)
                    .execute();
        }
        return handle.createUpdate("""
                        insert into remembered (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value""").bind("name", name).bind("value", value).execute();
    }

    static Optional<String> get(Handle handle, String name) {
        return handle.createQuery("select value from remembered where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findFirst();
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The common doors of keys in {@code common_doors}: each list that some key has lies there once, as JSON. */
final class CommonDoors {
    /** The number of a key's list; null where it has no common door. */
    static final String COLUMN = "common_no";

    static final String PLACE = "(select no from common_doors where ids = ?)";

    private CommonDoors() {}

    static @Nullable String list(List<EntranceId> doors) {
        return doors.isEmpty()
                ? null
                : Json.write(doors.stream().map(EntranceId::value).toList());
    }

    static List<EntranceId> read(ResultSet row) throws SQLException {
        String list = row.getString("common_doors");
        if (list == null) {
            return List.of();
        }
        return Json.words(list).stream()
                .map(id -> new EntranceId(String.valueOf(id)))
                .toList();
    }

    /** Before the rows that name these lists. */
    static void write(Handle handle, List<Upsert.Row<Credential>> rows) {
        Set<String> lists = new HashSet<>();
        for (Upsert.Row<Credential> row : rows) {
            if (row.cells().getLast() instanceof String list) {
                lists.add(list);
            }
        }
        if (!lists.isEmpty()) {
            handle.createUpdate("""
                            insert into common_doors (ids) select value from json_each(:lists) where true
                            on conflict (ids) do nothing""").bind("lists", Json.write(lists)).execute();
        }
    }

    /** Numbers of the lists that name one of these doors, as JSON; few, and none for a guest room. */
    static String naming(Handle handle, Collection<String> doors) {
        return Json.write(handle.createQuery("""
                        select distinct l.no from common_doors l, json_each(l.ids) d
                        where d.value in (select value from json_each(:doors))""")
                .bind("doors", Json.write(doors))
                .mapTo(Long.class)
                .list());
    }

    /** Takes out the lists that no key has any more. */
    static void tidy(Handle handle) {
        handle.execute("""
                delete from common_doors
                where no not in (select common_no from credentials where common_no is not null)""");
    }
}

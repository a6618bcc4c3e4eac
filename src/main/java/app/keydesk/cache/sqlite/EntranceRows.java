package app.keydesk.cache.sqlite;

import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Doors in {@code entrances}. */
final class EntranceRows implements RowKind<Entrance> {
    private static final List<String> COLUMNS = List.of(
            "system_id",
            "name",
            "door_name",
            "category",
            "opens_with_card",
            "opens_with_phone",
            Notices.CODES,
            Notices.SEALED);

    @Override
    public String table() {
        return "entrances";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(Entrance entrance) {
        return entrance.id().value();
    }

    @Override
    public List<@Nullable Object> cells(Entrance entrance) {
        return Arrays.asList(
                entrance.systemId().value(),
                entrance.name(),
                entrance.doorName(),
                entrance.categoryWord(),
                RowKind.flag(entrance.opensWithCard()),
                RowKind.flag(entrance.opensWithPhone()),
                Notices.codes(entrance.notices()),
                Notices.text(entrance.notices()));
    }

    @Override
    public Entrance read(ResultSet row, Seals seals) throws SQLException {
        String category = row.getString("category");
        return new Entrance(
                new EntranceId(row.getString("id")),
                new SystemId(row.getString("system_id")),
                row.getString("name"),
                row.getString("door_name"),
                DoorCategory.ofWord(category),
                category,
                row.getBoolean("opens_with_card"),
                row.getBoolean("opens_with_phone"),
                Notices.read(row, seals));
    }
}

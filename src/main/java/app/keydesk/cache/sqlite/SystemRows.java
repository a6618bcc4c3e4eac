package app.keydesk.cache.sqlite;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access systems in {@code systems}. */
final class SystemRows implements RowKind<AcsSystem> {
    private static final List<String> COLUMNS = List.of(
            "name", "external_type", "is_credential_manager", "manager_id", "zone", Notices.CODES, Notices.SEALED);

    @Override
    public String table() {
        return "systems";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(AcsSystem system) {
        return system.id().value();
    }

    @Override
    public List<@Nullable Object> cells(AcsSystem system) {
        return Arrays.asList(
                system.name(),
                system.externalType(),
                RowKind.flag(system.isCredentialManager()),
                system.managerId() == null ? null : system.managerId().value(),
                system.zone() == null ? null : system.zone().getId(),
                Notices.codes(system.notices()),
                Notices.text(system.notices()));
    }

    @Override
    public AcsSystem read(ResultSet row, Seals seals) throws SQLException {
        String managerId = row.getString("manager_id");
        String zone = row.getString("zone");
        return new AcsSystem(
                new SystemId(row.getString("id")),
                row.getString("name"),
                row.getString("external_type"),
                row.getBoolean("is_credential_manager"),
                managerId == null ? null : new SystemId(managerId),
                zone == null ? null : ZoneId.of(zone),
                Notices.read(row, seals));
    }
}

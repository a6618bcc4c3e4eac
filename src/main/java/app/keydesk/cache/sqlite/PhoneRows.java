package app.keydesk.cache.sqlite;

import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phones in {@code phones}; people name them after themselves, so the name is sealed. */
final class PhoneRows implements RowKind<Phone> {
    private static final List<String> COLUMNS = List.of("owner_id", "sealed_name", "device_type", "is_ready");

    @Override
    public String table() {
        return "phones";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(Phone phone) {
        return phone.id().value();
    }

    @Override
    public List<@Nullable Object> cells(Phone phone) {
        return Arrays.asList(
                phone.ownerId() == null ? null : phone.ownerId().value(),
                phone.name(),
                phone.deviceType(),
                RowKind.flag(phone.isReady()));
    }

    @Override
    public Phone read(ResultSet row, Seals seals) throws SQLException {
        String ownerId = row.getString("owner_id");
        return new Phone(
                new PhoneId(row.getString("id")),
                ownerId == null ? null : new IdentityId(ownerId),
                seals.open(row, "sealed_name"),
                row.getString("device_type"),
                row.getBoolean("is_ready"));
    }
}

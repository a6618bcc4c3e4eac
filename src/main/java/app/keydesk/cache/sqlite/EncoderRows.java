package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Card encoders in {@code encoders}. */
final class EncoderRows implements RowKind<Encoder> {
    private static final List<String> COLUMNS = List.of("system_id", "name", Notices.CODES, Notices.SEALED);

    @Override
    public String table() {
        return "encoders";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(Encoder encoder) {
        return encoder.id().value();
    }

    @Override
    public List<@Nullable Object> cells(Encoder encoder) {
        return Arrays.asList(
                encoder.systemId().value(),
                encoder.name(),
                Notices.codes(encoder.notices()),
                Notices.text(encoder.notices()));
    }

    @Override
    public Encoder read(ResultSet row, Seals seals) throws SQLException {
        return new Encoder(
                new EncoderId(row.getString("id")),
                new SystemId(row.getString("system_id")),
                row.getString("name"),
                Notices.read(row, seals));
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guests in {@code guests}: name, mail and phone number are sealed together, so that a guest costs one decryption. */
final class GuestRows implements RowKind<Guest> {
    private static final List<String> COLUMNS =
            List.of("system_id", "identity_id", "sealed_person", "is_suspended", Notices.CODES, Notices.SEALED);

    @Override
    public String table() {
        return "guests";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(Guest guest) {
        return guest.id().value();
    }

    @Override
    public List<@Nullable Object> cells(Guest guest) {
        return Arrays.asList(
                guest.systemId().value(),
                guest.identityId() == null ? null : guest.identityId().value(),
                Json.write(Arrays.asList(guest.fullName(), guest.email(), guest.phoneNumber())),
                RowKind.flag(guest.isSuspended()),
                Notices.codes(guest.notices()),
                Notices.text(guest.notices()));
    }

    @Override
    public Guest read(ResultSet row, Seals seals) throws SQLException {
        String identityId = row.getString("identity_id");
        List<@Nullable String> person = Json.words(seals.open(row, "sealed_person"));
        return new Guest(
                new AcsUserId(row.getString("id")),
                new SystemId(row.getString("system_id")),
                identityId == null ? null : new IdentityId(identityId),
                String.valueOf(person.get(0)),
                person.get(1),
                person.get(2),
                row.getBoolean("is_suspended"),
                Notices.read(row, seals));
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keys in {@code credentials}; their doors and what they joined lie in link tables ({@link CredentialLinks}). */
final class CredentialRows implements RowKind<Credential> {
    private static final List<String> COLUMNS = List.of(
            "system_id",
            "guest_id",
            "identity_id",
            "medium",
            "sealed_name",
            "starts_at",
            "ends_at",
            "created_at",
            "is_issued",
            "issued_at",
            "card_number",
            "parent_id",
            "is_multi_phone",
            "is_valid",
            "is_synced",
            Notices.CODES,
            Notices.SEALED,
            CommonDoors.COLUMN);

    /** Of the keys of one page, which mostly have the same common doors. */
    private final Map<List<EntranceId>, @Nullable String> lists = new HashMap<>();

    /** A key with its links, each list one column of ids. */
    static final String SELECT = """
            select c.*,
                   (select group_concat(entrance_id, ' ' order by position) from guest_doors
                    where credential_no = c.no) as guest_doors,
                   (select ids from common_doors l where l.no = c.common_no) as common_doors,
                   (select group_concat(joined_id, ' ' order by position) from credential_joins
                    where credential_no = c.no) as joined
            from credentials c
            """;

    @Override
    public String table() {
        return "credentials";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String id(Credential key) {
        return key.id().value();
    }

    @Override
    public List<@Nullable Object> cells(Credential key) {
        return Arrays.asList(
                key.systemId().value(),
                key.guestId() == null ? null : key.guestId().value(),
                key.identityId() == null ? null : key.identityId().value(),
                key.mediumWord(),
                key.name(),
                Micros.ofNullable(key.startsAt()),
                Micros.ofNullable(key.endsAt()),
                Micros.of(key.createdAt()),
                RowKind.flag(key.isIssued()),
                Micros.ofNullable(key.issuedAt()),
                key.cardNumber(),
                key.parentId() == null ? null : key.parentId().value(),
                RowKind.flag(key.isMultiPhone()),
                RowKind.flagOrNull(key.isValid()),
                RowKind.flagOrNull(key.isSynced()),
                Notices.codes(key.notices()),
                Notices.text(key.notices()),
                lists.computeIfAbsent(key.commonEntranceIds(), CommonDoors::list));
    }

    @Override
    public String place(String column) {
        return column.equals(CommonDoors.COLUMN) ? CommonDoors.PLACE : PLAIN;
    }

    @Override
    public List<String> links(Credential key) {
        List<String> links = new ArrayList<>();
        key.guestEntranceIds().forEach(door -> links.add(door.value()));
        links.add("|");
        key.commonEntranceIds().forEach(door -> links.add(door.value()));
        links.add("|");
        key.joinedIds().forEach(joined -> links.add(joined.value()));
        return links;
    }

    @Override
    public String linksOfOld(Credential key) {
        return key.guestEntranceIds() + "|" + key.commonEntranceIds() + "|" + key.joinedIds();
    }

    @Override
    public void writeLists(Handle handle, List<Upsert.Row<Credential>> rows) throws SQLException {
        CommonDoors.write(handle, rows);
    }

    @Override
    public void writeLinks(Handle handle, List<Upsert.Row<Credential>> rows) throws SQLException {
        CredentialLinks.write(handle, rows);
    }

    @Override
    public Credential read(ResultSet row, Seals seals) throws SQLException {
        String medium = row.getString("medium");
        return new Credential(
                new CredentialId(row.getString("id")),
                new SystemId(row.getString("system_id")),
                id(row, "guest_id", AcsUserId::new),
                id(row, "identity_id", IdentityId::new),
                Medium.ofWord(medium),
                medium,
                seals.open(row, "sealed_name"),
                Micros.readNullable(row, "starts_at"),
                Micros.readNullable(row, "ends_at"),
                Micros.read(row, "created_at"),
                row.getBoolean("is_issued"),
                Micros.readNullable(row, "issued_at"),
                row.getString("card_number"),
                id(row, "parent_id", CredentialId::new),
                row.getBoolean("is_multi_phone"),
                RowKind.readFlag(row, "is_valid"),
                RowKind.readFlag(row, "is_synced"),
                ids(row, "guest_doors", EntranceId::new),
                CommonDoors.read(row),
                ids(row, "joined", CredentialId::new),
                Notices.read(row, seals));
    }

    private static <I> @Nullable I id(ResultSet row, String column, Function<String, I> type) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : type.apply(id);
    }

    private static <I> List<I> ids(ResultSet row, String column, Function<String, I> type) throws SQLException {
        String ids = row.getString(column);
        return ids == null ? List.of() : Stream.of(ids.split(" ")).map(type).toList();
    }
}

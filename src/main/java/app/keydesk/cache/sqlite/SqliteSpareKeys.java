package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.cache.SpareKeyStore;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.hotel.SpareKeyId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drawer in its own SQLite file, as nothing else knows of it. */
public final class SqliteSpareKeys implements SpareKeyStore, Copyable {
    private static final String HANDOUT = "sealed_handout";

    private final SqliteFile file;
    private final Seals seals;

    private SqliteSpareKeys(SqliteFile file, FieldCipher cipher) {
        this.file = file;
        this.seals = new Seals(cipher, "spare_keys");
    }

    /** Opens or makes the file and its folder, for the user of this PC alone. */
    public static Opened<SqliteSpareKeys> open(Path path, FieldCipher cipher, Clock clock) {
        Opened<SqliteFile> file = SealedFile.openOrBegin(path, Layout.DRAWER, cipher, clock);
        return new Opened<>(new SqliteSpareKeys(file.store(), cipher), file.setAside());
    }

    @Override
    public List<SpareKey> all() {
        return file.read(handle ->
                handle.createQuery("""
                        select id, label, opens, expires_at, out_at, due_at, sealed_handout
                        from spare_keys order by label, id""").map((row, context) -> read(row)).list());
    }

    private SpareKey read(ResultSet row) throws SQLException {
        return new SpareKey(
                new SpareKeyId(row.getString("id")),
                row.getString("label"),
                row.getString("opens"),
                Micros.readNullable(row, "expires_at"),
                handout(row));
    }

    private @Nullable Handout handout(ResultSet row) throws SQLException {
        Instant outAt = Micros.readNullable(row, "out_at");
        if (outAt == null) {
            return null;
        }
        List<@Nullable String> words = Json.words(seals.open(row, HANDOUT));
        return new Handout(
                String.valueOf(words.get(0)),
                IdProof.valueOf(String.valueOf(words.get(1))),
                String.valueOf(words.get(2)),
                outAt,
                Micros.readNullable(row, "due_at"));
    }

    @Override
    public void save(SpareKey key) {
        String id = key.id().value();
        Handout handout = key.handout();
        file.write(handle -> handle.createUpdate("""
                        insert into spare_keys (id, label, opens, expires_at, out_at, due_at, sealed_handout)
                        values (:id, :label, :opens, :expires, :out, :due, :handout)
                        on conflict (id) do update set label = excluded.label, opens = excluded.opens,
                            expires_at = excluded.expires_at, out_at = excluded.out_at, due_at = excluded.due_at,
                            sealed_handout = excluded.sealed_handout""")
                .bind("id", id)
                .bind("label", key.label())
                .bind("opens", key.opens())
                .bind("expires", Micros.ofNullable(key.expiresAt()))
                .bind("out", handout == null ? null : Micros.of(handout.outAt()))
                .bind("due", handout == null ? null : Micros.ofNullable(handout.dueAt()))
                .bind("handout", handout == null ? null : sealed(handout, id))
                .execute());
    }

    private byte[] sealed(Handout handout, String id) {
        String words =
                Json.write(Arrays.asList(handout.toWhom(), handout.proof().name(), handout.operator()));
        return seals.seal(words, HANDOUT, id);
    }

    @Override
    public void remove(SpareKeyId key) {
        file.write(handle -> handle.createUpdate("delete from spare_keys where id = :id")
                .bind("id", key.value())
                .execute());
    }

    @Override
    public void copyTo(Path target) {
        file.copyTo(target);
    }

    @Override
    public void close() {
        file.close();
    }
}

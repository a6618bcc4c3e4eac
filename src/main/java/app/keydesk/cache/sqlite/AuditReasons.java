package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reasons as people typed them: sealed beside the line, which holds a digest that only this desk's key can make. */
final class AuditReasons {
    private final FieldCipher cipher;

    AuditReasons(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String digest(long no, @Nullable String reason) {
        return reason == null ? "" : HexFormat.of().formatHex(cipher.fingerprint("reason " + no + ' ' + reason));
    }

    byte @Nullable [] seal(long no, @Nullable String reason) {
        return reason == null ? null : cipher.seal(reason, place(no));
    }

    /** Null where none was given or it is forgotten. */
    @Nullable
    String read(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed_reason");
        return sealed == null ? null : cipher.open(sealed, place(row.getLong("no")));
    }

    private static String place(long no) {
        return "lines/reason/" + no;
    }
}

package app.keydesk.cache.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A line as it lies in the file: what its hash covers. People stand in it by their pseudonyms. */
record AuditLine(
        long no,
        long at,
        String wall,
        String operator,
        String action,
        String ids,
        @Nullable String guest,
        @Nullable String requestId,
        String reasonDigest,
        String previous) {

    /** What the first line follows on. */
    static final String START = "0".repeat(64);

    static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("no"),
                row.getLong("at"),
                row.getString("wall"),
                row.getString("operator"),
                row.getString("action"),
                row.getString("ids"),
                row.getString("guest"),
                row.getString("request_id"),
                row.getString("reason_digest"),
                row.getString("previous"));
    }

    /** SHA-256, in hexadecimal, of every part with its length before it. */
    String hash() {
        MessageDigest digest = sha256();
        digest.update(
                ByteBuffer.allocate(Long.BYTES * 2).putLong(no).putLong(at).array());
        for (String part : Arrays.asList(wall, operator, action, ids, guest, requestId, reasonDigest, previous)) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            int length = part == null ? -1 : bytes.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Fault;
import app.keydesk.cache.Audit.Verdict;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.StorageException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Walks the audit trail from its first line and stops at the first that is not right. */
final class AuditVerifier {
    /** The action of a line that says what was forgotten. */
    static final String FORGOTTEN = "privacy.forget";

    static final String BEFORE = "before";
    static final String GUEST = "guest";

    private final FieldCipher cipher;
    private final AuditReasons reasons;
    private final AuditAnchor anchor;

    AuditVerifier(FieldCipher cipher, AuditAnchor anchor) {
        this.cipher = cipher;
        this.reasons = new AuditReasons(cipher);
        this.anchor = anchor;
    }

    /** Where the walk stands: the last good line. */
    private record At(long no, String hash) {}

    private record Forgetting(long no, Map<String, String> ids) {
        boolean covers(AuditLine line) {
            String before = ids.get(BEFORE);
            return no > line.no()
                    && (before != null && line.at() < Micros.of(Instant.parse(before))
                            || line.guest() != null && line.guest().equals(ids.get(GUEST)));
        }
    }

    Verdict verify(Handle handle) throws SQLException {
        Optional<AuditAnchor.Head> head = anchor.read();
        List<Forgetting> forgettings = forgettings(handle);
        var at = new At(0, AuditLine.START);
        boolean isAnchored = head.isPresent() && head.get().no() == 0;
        try (var statement = handle.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("select * from lines order by no")) {
            while (rows.next()) {
                AuditLine line = AuditLine.read(rows);
                Fault fault = fault(rows, line, at, forgettings);
                if (fault != null) {
                    return new Verdict.Broken(fault == Fault.MISSING ? at.no() + 1 : line.no(), fault);
                }
                at = new At(line.no(), rows.getString("hash"));
                isAnchored |= head.isPresent() && head.get().equals(new AuditAnchor.Head(at.no(), at.hash()));
            }
        }
        if (head.isEmpty()) {
            return new Verdict.Broken(at.no(), Fault.ANCHOR);
        }
        return isAnchored
                ? new Verdict.Whole(at.no())
                : new Verdict.Broken(Math.min(at.no() + 1, head.get().no()), Fault.CUT);
    }

    private @Nullable Fault fault(ResultSet row, AuditLine line, At before, List<Forgetting> forgettings)
            throws SQLException {
        if (line.no() != before.no() + 1) {
            return Fault.MISSING;
        }
        if (!line.previous().equals(before.hash())) {
            return Fault.UNLINKED;
        }
        String hash = line.hash();
        if (!hash.equals(row.getString("hash"))) {
            return Fault.CHANGED;
        }
        byte[] mark = row.getBytes("mark");
        if (mark == null || !MessageDigest.isEqual(mark, mark(cipher, hash))) {
            return Fault.FORGED;
        }
        return isReasonRight(row, line, forgettings) ? null : Fault.REASON;
    }

    static byte[] mark(FieldCipher cipher, String hash) {
        return cipher.fingerprint("audit line " + hash);
    }

    private boolean isReasonRight(ResultSet row, AuditLine line, List<Forgetting> forgettings) throws SQLException {
        try {
            String reason = reasons.read(row);
            return reasons.digest(line.no(), reason).equals(line.reasonDigest())
                    || reason == null && forgettings.stream().anyMatch(forgetting -> forgetting.covers(line));
        } catch (StorageException e) {
            if (StorageFaults.isDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    private static List<Forgetting> forgettings(Handle handle) throws SQLException {
        List<Forgetting> forgettings = new ArrayList<>();
        try (var statement = handle.getConnection().prepareStatement("select no, ids from lines where action = ?")) {
            statement.setString(1, FORGOTTEN);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    forgettings.add(new Forgetting(rows.getLong(1), Json.map(rows.getString(2))));
                }
            }
        }
        return forgettings;
    }
}

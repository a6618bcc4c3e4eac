package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.FieldCipher;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Adds lines; each method belongs into one transaction. */
final class AuditWriter {
    private final FieldCipher cipher;
    private final AuditPeople people;
    private final AuditReasons reasons;

    AuditWriter(FieldCipher cipher) {
        this.cipher = cipher;
        this.people = new AuditPeople(cipher);
        this.reasons = new AuditReasons(cipher);
    }

    /** Whether the trail still holds the anchored line. An anchor that does not fit must stay: moved on, it would hide why. */
    static boolean stands(Handle handle, AuditAnchor.Head head) {
        return head.no() == 0
                || handle.createQuery("select hash from lines where no = :no")
                        .bind("no", head.no())
                        .mapTo(String.class)
                        .findOne()
                        .filter(head.hash()::equals)
                        .isPresent();
    }

    static AuditAnchor.Head last(Handle handle) {
        return handle.createQuery("select no, hash from lines order by no desc limit 1")
                .map((row, context) -> new AuditAnchor.Head(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new AuditAnchor.Head(0, AuditLine.START));
    }

    AuditAnchor.Head add(Handle handle, Act act, Instant at, ZoneId zone) {
        AuditAnchor.Head last = last(handle);
        long no = last.no() + 1;
        var line = new AuditLine(
                no,
                Micros.of(at),
                at.atZone(zone).format(DateTimeFormatter.ISO_ZONED_DATE_TIME),
                people.remember(handle, AuditPeople.OPERATOR, act.operator()),
                act.action(),
                Json.write(new TreeMap<>(act.ids())),
                act.guest() == null ? null : people.remember(handle, AuditPeople.GUEST, act.guest()),
                act.requestId(),
                reasons.digest(no, act.reason()),
                last.hash());
        String hash = line.hash();
        insert(handle, line, hash, reasons.seal(no, act.reason()));
        return new AuditAnchor.Head(no, hash);
    }

    private void insert(Handle handle, AuditLine line, String hash, byte @Nullable [] sealedReason) {
        handle.createUpdate("""
                        insert into lines (no, at, wall, operator, action, ids, guest, request_id, reason_digest,
                            sealed_reason, previous, hash, mark)
                        values (:no, :at, :wall, :operator, :action, :ids, :guest, :requestId, :reasonDigest,
                            :sealedReason, :previous, :hash, :mark)""")
                .bind("no", line.no())
                .bind("at", line.at())
                .bind("wall", line.wall())
                .bind("operator", line.operator())
                .bind("action", line.action())
                .bind("ids", line.ids())
                .bind("guest", line.guest())
                .bind("requestId", line.requestId())
                .bind("reasonDigest", line.reasonDigest())
                .bind("sealedReason", sealedReason)
                .bind("previous", line.previous())
                .bind("hash", hash)
                .bind("mark", AuditVerifier.mark(cipher, hash))
                .execute();
    }
}

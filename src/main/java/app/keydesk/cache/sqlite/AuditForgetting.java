package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.AcsUserId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Forgets names and typed reasons; the lines stay. */
final class AuditForgetting implements Forgetting {
    private final AuditPeople people;

    AuditForgetting(FieldCipher cipher) {
        this.people = new AuditPeople(cipher);
    }

    String pseudonym(AcsUserId guest) {
        return people.pseudonym(AuditPeople.GUEST, guest.value());
    }

    @Override
    public int before(Handle handle, Instant day) {
        return people.forgetUnseenSince(handle, Micros.of(day))
                + handle.createUpdate(
                                "update lines set sealed_reason = null where sealed_reason is not null and at < :day")
                        .bind("day", Micros.of(day))
                        .execute();
    }

    @Override
    public int guest(Handle handle, Subject guest) {
        return people.forget(handle, pseudonym(guest.id()))
                + handle.createUpdate("""
                                update lines set sealed_reason = null
                                where sealed_reason is not null and guest = :guest""").bind("guest", pseudonym(guest.id())).execute();
    }
}

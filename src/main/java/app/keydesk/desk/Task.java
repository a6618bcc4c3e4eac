package app.keydesk.desk;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.PhoneId;
import org.jspecify.annotations.Nullable;

/** One thing to do at Seam: a line of a {@link Job}. */
sealed interface Task {
    /** @param person tells apart the people of one job, so that a new guest with two keys is made once */
    record Issue(int person, KeyRequest request) implements Task {}

    record Encode(CredentialId key, EncoderId encoderId) implements Task {}

    record Stop(CredentialId key) implements Task {}

    record Remove(AcsUserId guest, @Nullable IdentityId identity) implements Task {}

    record Deactivate(AcsUserId guest, PhoneId phone) implements Task {}

    /** Stands for the key that an earlier line of the same job will have made. */
    static CredentialId keyOfLine(int line) {
        return new CredentialId("line:" + line);
    }
}

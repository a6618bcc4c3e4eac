package app.keydesk.hotel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the hotel's access system knows them ({@code acs_user}), with the identity that owns their phones.
 *
 * @param identityId null for a person whom someone else put into the access system without an identity
 * @param email null where unknown
 * @param phoneNumber E.164; null where unknown
 */
public record Guest(
        AcsUserId id,
        SystemId systemId,
        @Nullable IdentityId identityId,
        String fullName,
        @Nullable String email,
        @Nullable String phoneNumber,
        boolean isSuspended,
        List<Notice> notices) {
    /** Whether they are still listed and go by themselves ({@code being_deleted}). */
    public boolean isBeingDeleted() {
        return notices.stream().anyMatch(notice -> notice.code().equals("being_deleted"));
    }
}

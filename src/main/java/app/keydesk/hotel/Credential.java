package app.keydesk.hotel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as Seam last told of it ({@code acs_credential}). A phone key is a multi-phone parent with a child per phone.
 *
 * @param mediumWord the access method as Seam said it, kept for words that {@link Medium} does not know
 * @param isIssued written onto a card; says nothing for a phone key (reference 10.16)
 * @param isValid false once overridden, discarded, cancelled or overwritten; null where Seam does not say
 * @param isSynced whether the provider has the last change; null is unknown, not failed
 * @param joinedIds the keys that it was joined to; non-empty proves a joiner, empty proves nothing
 */
public record Credential(
        CredentialId id,
        SystemId systemId,
        @Nullable AcsUserId guestId,
        @Nullable IdentityId identityId,
        Medium medium,
        String mediumWord,
        String name,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Instant createdAt,
        boolean isIssued,
        @Nullable Instant issuedAt,
        @Nullable String cardNumber,
        @Nullable CredentialId parentId,
        boolean isMultiPhone,
        @Nullable Boolean isValid,
        @Nullable Boolean isSynced,
        List<EntranceId> guestEntranceIds,
        List<EntranceId> commonEntranceIds,
        List<CredentialId> joinedIds,
        List<Notice> notices) {

    public boolean isChild() {
        return parentId != null;
    }

    public boolean hasNotice(String code) {
        return notices.stream().anyMatch(notice -> notice.code().equals(code));
    }

    /** Whether a deletion is under way ({@code being_deleted}). */
    public boolean isBeingDeleted() {
        return hasNotice("being_deleted");
    }

    /** Whether the server still honours it at {@code now} or will later: valid, not being deleted, not past its end. */
    public boolean isLive(Instant now) {
        return !Boolean.FALSE.equals(isValid) && !isBeingDeleted() && (endsAt == null || endsAt.isAfter(now));
    }

    public boolean opens(EntranceId door) {
        return guestEntranceIds.contains(door) || commonEntranceIds.contains(door);
    }
}

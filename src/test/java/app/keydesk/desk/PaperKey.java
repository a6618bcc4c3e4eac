package app.keydesk.desk;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.seam.SeamGateway.NewCredential;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys of the paper hotel. */
final class PaperKey {
    private PaperKey() {}

    static Credential of(NewCredential wanted, Guest owner, Map<EntranceId, Entrance> doors, Instant now) {
        List<CredentialId> joined = wanted.plan() instanceof KeyPlan.Joiner joiner ? joiner.beside() : List.of();
        return new Credential(
                new CredentialId(UUID.randomUUID().toString()),
                wanted.systemId(),
                owner.id(),
                owner.identityId(),
                wanted.medium(),
                wanted.medium().word(),
                "key",
                wanted.window().startsAt(),
                wanted.window().endsAt(),
                now,
                false,
                null,
                null,
                null,
                wanted.medium() == Medium.PHONE,
                true,
                true,
                wanted.doors().stream().filter(door -> doors.get(door).isRoom()).toList(),
                wanted.doors().stream()
                        .filter(door -> !doors.get(door).isRoom())
                        .toList(),
                joined,
                List.of());
    }

    static Credential dead(Credential key) {
        return with(key, false, key.isIssued(), key.issuedAt());
    }

    static Credential issued(Credential key, Instant at) {
        return with(key, key.isValid(), true, at);
    }

    private static Credential with(Credential key, Boolean isValid, boolean isIssued, Instant issuedAt) {
        return new Credential(
                key.id(),
                key.systemId(),
                key.guestId(),
                key.identityId(),
                key.medium(),
                key.mediumWord(),
                key.name(),
                key.startsAt(),
                key.endsAt(),
                key.createdAt(),
                isIssued,
                issuedAt,
                key.cardNumber(),
                key.parentId(),
                key.isMultiPhone(),
                isValid,
                key.isSynced(),
                key.guestEntranceIds(),
                key.commonEntranceIds(),
                key.joinedIds(),
                key.notices());
    }
}

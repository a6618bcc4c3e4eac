package app.keydesk.seam.http;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Notice.Severity;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.hotel.Workspace;
import app.keydesk.seam.SeamGateway.Invitation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wire records to the hotel's. What must be there and is not is told as {@link MalformedAnswer}; unknown words stay. */
final class FromWire {
    private FromWire() {}

    static Workspace workspace(Wire.Workspace wire) {
        return new Workspace(
                required(wire.id(), "workspace_id"),
                text(wire.name()),
                Boolean.TRUE.equals(wire.isSandbox()),
                Boolean.TRUE.equals(wire.isSuspended()));
    }

    static AcsSystem system(Wire.AcsSystem wire) {
        String type = wire.externalType() != null ? wire.externalType() : wire.systemType();
        return new AcsSystem(
                new SystemId(required(wire.id(), "acs_system_id")),
                text(wire.name()),
                text(type),
                Boolean.TRUE.equals(wire.isCredentialManager()),
                map(wire.managerId(), SystemId::new),
                zone(wire.location() == null ? null : wire.location().timeZone()),
                notices(wire.errors(), wire.warnings()));
    }

    static Entrance entrance(Wire.Entrance wire) {
        Wire.DoorMetadata metadata = wire.metadata();
        String category = metadata == null ? "" : text(metadata.doorCategory());
        return new Entrance(
                new EntranceId(required(wire.id(), "acs_entrance_id")),
                new SystemId(required(wire.systemId(), "acs_system_id")),
                text(wire.name()),
                metadata == null ? "" : text(metadata.doorName()),
                DoorCategory.ofWord(category),
                category,
                !Boolean.FALSE.equals(wire.opensWithCard()),
                !Boolean.FALSE.equals(wire.opensWithPhone()) && hasBluetooth(metadata),
                notices(wire.errors(), wire.warnings()));
    }

    private static boolean hasBluetooth(Wire.@Nullable DoorMetadata metadata) {
        if (metadata == null
                || metadata.profiles() == null
                || metadata.profiles().isEmpty()) {
            return true;
        }
        return metadata.profiles().stream().filter(Objects::nonNull).anyMatch(profile -> "BLE".equals(profile.type()));
    }

    static Encoder encoder(Wire.Encoder wire) {
        return new Encoder(
                new EncoderId(required(wire.id(), "acs_encoder_id")),
                new SystemId(required(wire.systemId(), "acs_system_id")),
                text(wire.name()),
                notices(wire.errors(), null));
    }

    static Guest guest(Wire.AcsUser wire) {
        return new Guest(
                new AcsUserId(required(wire.id(), "acs_user_id")),
                new SystemId(required(wire.systemId(), "acs_system_id")),
                map(wire.identityId(), IdentityId::new),
                text(wire.fullName() != null ? wire.fullName() : wire.displayName()),
                clean(wire.email() != null ? wire.email() : wire.identityEmail()),
                clean(wire.phoneNumber() != null ? wire.phoneNumber() : wire.identityPhoneNumber()),
                Boolean.TRUE.equals(wire.isSuspended()),
                notices(wire.errors(), wire.warnings()));
    }

    static UserIdentity identity(Wire.UserIdentity wire) {
        return new UserIdentity(
                new IdentityId(required(wire.id(), "user_identity_id")),
                clean(wire.key()),
                text(wire.fullName() != null ? wire.fullName() : wire.displayName()),
                clean(wire.email()),
                clean(wire.phoneNumber()),
                notices(null, wire.warnings()).stream()
                        .anyMatch(notice -> notice.code().equals("being_deleted")));
    }

    /** {@code owner}: the identity that was asked for, since a phone does not name its owner. */
    static Phone phone(Wire.Phone wire, @Nullable IdentityId owner) {
        Wire.EndpointMetadata inner =
                wire.properties() == null ? null : wire.properties().endpoints();
        Wire.EndpointMetadata endpoints = inner != null ? inner : wire.endpoints();
        return new Phone(
                new PhoneId(required(wire.id(), "device_id")),
                owner,
                text(wire.nickname() != null ? wire.nickname() : wire.name()),
                text(wire.deviceType()),
                endpoints != null && Boolean.TRUE.equals(endpoints.hasActiveEndpoint()));
    }

    static Credential credential(Wire.Credential wire) {
        String method = text(wire.accessMethod());
        Wire.KeyMetadata metadata =
                wire.metadata() == null ? new Wire.KeyMetadata(null, null, null, null) : wire.metadata();
        return new Credential(
                new CredentialId(required(wire.id(), "acs_credential_id")),
                new SystemId(required(wire.systemId(), "acs_system_id")),
                map(wire.guestId(), AcsUserId::new),
                map(wire.identityId(), IdentityId::new),
                Medium.ofWord(method),
                method,
                text(wire.name()),
                time(wire.startsAt()),
                time(wire.endsAt()),
                requiredTime(wire.createdAt(), "created_at"),
                Boolean.TRUE.equals(wire.isIssued()),
                time(wire.issuedAt()),
                clean(wire.cardNumber()),
                map(wire.parentId(), CredentialId::new),
                Boolean.TRUE.equals(wire.isMultiPhone()),
                metadata.isValid(),
                wire.isSynced(),
                ids(metadata.guestEntranceIds(), EntranceId::new),
                ids(metadata.commonEntranceIds(), EntranceId::new),
                ids(metadata.joinedIds(), CredentialId::new),
                notices(wire.errors(), wire.warnings()));
    }

    static Invitation invitation(Wire.InstantKey wire) {
        return new Invitation(
                required(wire.id(), "instant_key_id"),
                required(wire.url(), "instant_key_url"),
                requiredTime(wire.expiresAt(), "expires_at"));
    }

    static List<Notice> notices(@Nullable List<Wire.Notice> errors, @Nullable List<Wire.Notice> warnings) {
        List<Notice> notices = new ArrayList<>();
        add(notices, errors, Severity.ERROR);
        add(notices, warnings, Severity.WARNING);
        return List.copyOf(notices);
    }

    private static void add(List<Notice> notices, @Nullable List<Wire.Notice> wires, Severity severity) {
        for (Wire.Notice wire : wires == null ? List.<Wire.Notice>of() : wires) {
            if (wire == null) {
                continue;
            }
            String code = wire.errorCode() != null ? wire.errorCode() : wire.warningCode();
            String message = wire.message() != null ? wire.message() : wire.warningMessage();
            notices.add(new Notice(severity, WireNames.today(text(code)), text(message), time(wire.createdAt())));
        }
    }

    /** ISO 8601 with a zone as Seam sends it; a time without one, as in the guides, is read as UTC; else null. */
    static @Nullable Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String iso = text.trim().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException zoneless) {
            try {
                return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException unreadable) {
                throw new MalformedAnswer("not a time");
            }
        }
    }

    private static Instant requiredTime(@Nullable String text, String field) {
        Instant time = time(text);
        if (time == null) {
            throw new MalformedAnswer("no " + field);
        }
        return time;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MalformedAnswer("no " + field);
        }
        return CleanText.of(value);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : CleanText.of(value);
    }

    static @Nullable String clean(@Nullable String value) {
        return value == null ? null : CleanText.of(value);
    }

    private static <T> @Nullable T map(@Nullable String value, Function<String, T> make) {
        return value == null || value.isBlank() ? null : make.apply(CleanText.of(value));
    }

    static <T> List<T> ids(@Nullable List<String> values, Function<String, T> make) {
        if (values == null) {
            return List.of();
        }
        return values.stream()
                .filter(Objects::nonNull)
                .map(CleanText::of)
                .map(make)
                .toList();
    }
}

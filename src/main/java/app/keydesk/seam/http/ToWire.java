package app.keydesk.seam.http;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamGateway.NewCredential;
import app.keydesk.seam.SeamGateway.NewGuest;
import app.keydesk.seam.SeamGateway.NewIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of writes, by the words that the API takes today ({@link WireNames}). */
final class ToWire {
    private ToWire() {}

    static Map<String, ?> identity(NewIdentity identity, SystemId system) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "user_identity_key", identity.key());
        put(body, "full_name", identity.fullName());
        put(body, "email_address", identity.email());
        put(body, "phone_number", identity.phoneNumber());
        body.put("acs_system_ids", List.of(system.value()));
        return body;
    }

    static Map<String, ?> guest(NewGuest guest, SystemId system) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("acs_system_id", system.value());
        body.put("full_name", guest.fullName());
        put(body, "email_address", guest.email());
        put(body, "phone_number", guest.phoneNumber());
        put(
                body,
                "user_identity_id",
                guest.identityId() == null ? null : guest.identityId().value());
        return body;
    }

    /** Seam takes the owner as an ACS user, or as an identity with the system in which to find or make the user. */
    static Map<String, ?> credential(NewCredential key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_method", key.medium().word());
        if (key.guestId() != null) {
            body.put("acs_user_id", key.guestId().value());
        } else if (key.identityId() != null) {
            body.put("user_identity_id", key.identityId().value());
            body.put("acs_system_id", key.systemId().value());
        } else {
            throw new IllegalArgumentException("a key without an owner");
        }
        if (key.medium() == Medium.PHONE) {
            body.put("is_multi_phone_sync_credential", true);
            put(
                    body,
                    "credential_manager_acs_system_id",
                    key.managerId() == null ? null : key.managerId().value());
        }
        body.put(
                "allowed_acs_entrance_ids",
                key.doors().stream().map(EntranceId::value).toList());
        body.put("starts_at", key.window().startsAt().toString());
        body.put("ends_at", key.window().endsAt().toString());
        body.put("visionline_metadata", metadata(key));
        return body;
    }

    private static Map<String, ?> metadata(NewCredential key) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("card_format", key.cardFormat().word());
        metadata.put("card_function_type", "guest");
        switch (key.plan()) {
            case KeyPlan.Override override -> metadata.put("override", true);
            case KeyPlan.Joiner joiner ->
                metadata.put(
                        "joiner_acs_credential_ids",
                        joiner.beside().stream().map(CredentialId::value).toList());
        }
        return metadata;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value);
        }
    }
}

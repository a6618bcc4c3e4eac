package app.keydesk.seam.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources as they come over the wire: the fields that Keydesk reads, each nullable, since nothing that another
 * program sends can be relied on. {@link FromWire} tells what is missing.
 */
final class Wire {
    private Wire() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notice(
            @JsonProperty("error_code") @Nullable String errorCode,
            @JsonProperty("warning_code") @Nullable String warningCode,
            @JsonProperty("message") @Nullable String message,
            @JsonProperty("warning_message") @Nullable String warningMessage,
            @JsonProperty("created_at") @Nullable String createdAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Workspace(
            @JsonProperty("workspace_id") @Nullable String id,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("is_sandbox") @Nullable Boolean isSandbox,
            @JsonProperty("is_suspended") @Nullable Boolean isSuspended) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(@JsonProperty("time_zone") @Nullable String timeZone) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AcsSystem(
            @JsonProperty("acs_system_id") @Nullable String id,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("external_type") @Nullable String externalType,
            @JsonProperty("system_type") @Nullable String systemType,
            @JsonProperty("is_credential_manager") @Nullable Boolean isCredentialManager,

            @JsonProperty("default_credential_manager_acs_system_id") @Nullable
            String managerId,

            @JsonProperty("location") @Nullable Location location,
            @JsonProperty("errors") @Nullable List<Notice> errors,
            @JsonProperty("warnings") @Nullable List<Notice> warnings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DoorProfile(
            @JsonProperty("visionline_door_profile_type") @Nullable
            String type) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DoorMetadata(
            @JsonProperty("door_name") @Nullable String doorName,
            @JsonProperty("door_category") @Nullable String doorCategory,
            @JsonProperty("profiles") @Nullable List<DoorProfile> profiles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entrance(
            @JsonProperty("acs_entrance_id") @Nullable String id,
            @JsonProperty("acs_system_id") @Nullable String systemId,
            @JsonProperty("display_name") @Nullable String name,
            @JsonProperty("can_unlock_with_card") @Nullable Boolean opensWithCard,

            @JsonProperty("can_unlock_with_mobile_key") @Nullable
            Boolean opensWithPhone,

            @JsonProperty("visionline_metadata") @Nullable DoorMetadata metadata,
            @JsonProperty("errors") @Nullable List<Notice> errors,
            @JsonProperty("warnings") @Nullable List<Notice> warnings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Encoder(
            @JsonProperty("acs_encoder_id") @Nullable String id,
            @JsonProperty("acs_system_id") @Nullable String systemId,
            @JsonProperty("display_name") @Nullable String name,
            @JsonProperty("errors") @Nullable List<Notice> errors) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AcsUser(
            @JsonProperty("acs_user_id") @Nullable String id,
            @JsonProperty("acs_system_id") @Nullable String systemId,
            @JsonProperty("user_identity_id") @Nullable String identityId,
            @JsonProperty("full_name") @Nullable String fullName,
            @JsonProperty("display_name") @Nullable String displayName,
            @JsonProperty("email_address") @Nullable String email,

            @JsonProperty("user_identity_email_address") @Nullable
            String identityEmail,

            @JsonProperty("phone_number") @Nullable String phoneNumber,

            @JsonProperty("user_identity_phone_number") @Nullable
            String identityPhoneNumber,

            @JsonProperty("is_suspended") @Nullable Boolean isSuspended,
            @JsonProperty("errors") @Nullable List<Notice> errors,
            @JsonProperty("warnings") @Nullable List<Notice> warnings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UserIdentity(
            @JsonProperty("user_identity_id") @Nullable String id,
            @JsonProperty("user_identity_key") @Nullable String key,
            @JsonProperty("full_name") @Nullable String fullName,
            @JsonProperty("display_name") @Nullable String displayName,
            @JsonProperty("email_address") @Nullable String email,
            @JsonProperty("phone_number") @Nullable String phoneNumber,
            @JsonProperty("warnings") @Nullable List<Notice> warnings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EndpointMetadata(
            @JsonProperty("has_active_endpoint") @Nullable Boolean hasActiveEndpoint) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PhoneProperties(
            @JsonProperty("assa_abloy_credential_service_metadata") @Nullable
            EndpointMetadata endpoints) {}

    /** The endpoints stand below {@code properties} in the schema and one level higher in the guides (reference 10.7). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Phone(
            @JsonProperty("device_id") @Nullable String id,
            @JsonProperty("device_type") @Nullable String deviceType,
            @JsonProperty("display_name") @Nullable String name,
            @JsonProperty("nickname") @Nullable String nickname,
            @JsonProperty("properties") @Nullable PhoneProperties properties,

            @JsonProperty("assa_abloy_credential_service_metadata") @Nullable
            EndpointMetadata endpoints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KeyMetadata(
            @JsonProperty("is_valid") @Nullable Boolean isValid,

            @JsonProperty("guest_acs_entrance_ids") @Nullable
            List<String> guestEntranceIds,

            @JsonProperty("common_acs_entrance_ids") @Nullable
            List<String> commonEntranceIds,

            @JsonProperty("joiner_acs_credential_ids") @Nullable
            List<String> joinedIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credential(
            @JsonProperty("acs_credential_id") @Nullable String id,
            @JsonProperty("acs_system_id") @Nullable String systemId,
            @JsonProperty("acs_user_id") @Nullable String guestId,
            @JsonProperty("user_identity_id") @Nullable String identityId,
            @JsonProperty("access_method") @Nullable String accessMethod,
            @JsonProperty("display_name") @Nullable String name,
            @JsonProperty("starts_at") @Nullable String startsAt,
            @JsonProperty("ends_at") @Nullable String endsAt,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("is_issued") @Nullable Boolean isIssued,
            @JsonProperty("issued_at") @Nullable String issuedAt,
            @JsonProperty("card_number") @Nullable String cardNumber,

            @JsonProperty("parent_acs_credential_id") @Nullable
            String parentId,

            @JsonProperty("is_multi_phone_sync_credential") @Nullable
            Boolean isMultiPhone,

            @JsonProperty("is_latest_desired_state_synced_with_provider") @Nullable
            Boolean isSynced,

            @JsonProperty("visionline_metadata") @Nullable KeyMetadata metadata,
            @JsonProperty("errors") @Nullable List<Notice> errors,
            @JsonProperty("warnings") @Nullable List<Notice> warnings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CardMetadata(
            @JsonProperty("card_id") @Nullable String cardId,
            @JsonProperty("card_holder") @Nullable String cardHolder,
            @JsonProperty("card_format") @Nullable String cardFormat,
            @JsonProperty("cancelled") @Nullable Boolean cancelled,
            @JsonProperty("discarded") @Nullable Boolean discarded,
            @JsonProperty("expired") @Nullable Boolean expired,
            @JsonProperty("overwritten") @Nullable Boolean overwritten,
            @JsonProperty("overridden") @Nullable Boolean overridden,
            @JsonProperty("pending_auto_update") @Nullable Boolean pendingAutoUpdate,

            @JsonProperty("number_of_issued_cards") @Nullable
            Integer numberOfIssuedCards,

            @JsonProperty("guest_acs_entrance_ids") @Nullable
            List<String> guestEntranceIds,

            @JsonProperty("common_acs_entrance_ids") @Nullable
            List<String> commonEntranceIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OnEncoder(
            @JsonProperty("card_number") @Nullable String cardNumber,
            @JsonProperty("starts_at") @Nullable String startsAt,
            @JsonProperty("ends_at") @Nullable String endsAt,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("is_issued") @Nullable Boolean isIssued,
            @JsonProperty("visionline_metadata") @Nullable CardMetadata metadata) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AttemptError(
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("message") @Nullable String message) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InstantKey(
            @JsonProperty("instant_key_id") @Nullable String id,
            @JsonProperty("instant_key_url") @Nullable String url,
            @JsonProperty("expires_at") @Nullable String expiresAt) {}
}

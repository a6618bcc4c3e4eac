package app.keydesk.demo.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seam's resources, field by field as they stand on the wire (in snake case), mutable and guarded by {@link Hotel}'s lock.
 * Null fields are left out of an answer unless the contract demands them.
 */
public final class Resources {
    private Resources() {}

    /** An error or warning on a resource. */
    public static final class Notice {
        public @Nullable String errorCode;
        public @Nullable String warningCode;
        public String message = "";
        public Instant createdAt = Instant.EPOCH;

        public static Notice error(String code, String message, Instant at) {
            Notice notice = new Notice();
            notice.errorCode = code;
            notice.message = message;
            notice.createdAt = at;
            return notice;
        }

        public static Notice warning(String code, String message, Instant at) {
            Notice notice = new Notice();
            notice.warningCode = code;
            notice.message = message;
            notice.createdAt = at;
            return notice;
        }
    }

    /** What every resource has. */
    public abstract static class Resource {
        public String workspaceId = "";
        public Instant createdAt = Instant.EPOCH;
        public String displayName = "";
        public List<Notice> errors = new ArrayList<>();
        public List<Notice> warnings = new ArrayList<>();

        /** Its id on the wire. */
        public abstract String id();

        public void warn(String code, String message, Instant at) {
            if (!isWarned(code)) {
                warnings.add(Notice.warning(code, message, at));
            }
        }

        public boolean isWarned(String code) {
            return warnings.stream().anyMatch(warning -> code.equals(warning.warningCode));
        }

        public void unwarn(String code) {
            warnings.removeIf(warning -> code.equals(warning.warningCode));
        }
    }

    public static final class AcsSystem extends Resource {
        public String acsSystemId = "";
        public String name = "";
        public String connectedAccountId = "";
        public List<String> connectedAccountIds = new ArrayList<>();

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String defaultCredentialManagerAcsSystemId;

        public String externalType = "";
        public String externalTypeDisplayName = "";
        public String systemType = "";
        public String systemTypeDisplayName = "";
        public String imageUrl = "";
        public String imageAltText = "";
        public boolean isCredentialManager;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public Map<String, @Nullable String> location = new LinkedHashMap<>();

        public int acsAccessGroupCount;
        public int acsUserCount;
        public @Nullable Map<String, String> visionlineMetadata;

        @Override
        public String id() {
            return acsSystemId;
        }
    }

    public static final class Entrance extends Resource {
        public String acsEntranceId = "";
        public String acsSystemId = "";
        public String connectedAccountId = "";
        public boolean canUnlockWithCard = true;
        public boolean canUnlockWithMobileKey = true;
        public boolean canUnlockWithCode;
        public boolean canUnlockWithCloudKey;
        public boolean canBelongToReservation;
        public boolean isLocked = true;
        public List<String> spaceIds = new ArrayList<>();
        public DoorMetadata visionlineMetadata = new DoorMetadata();
        public @Hidden int ordinal;

        @Override
        public String id() {
            return acsEntranceId;
        }

        public boolean isGuestDoor() {
            return visionlineMetadata.doorCategory.equals("guest");
        }
    }

    public static final class DoorMetadata {
        public String doorName = "";
        public String doorCategory = "";
        public List<Map<String, String>> profiles = new ArrayList<>();
    }

    public static final class AcsUser extends Resource {
        public String acsUserId = "";
        public String acsSystemId = "";
        public String connectedAccountId = "";
        public String fullName = "";
        public @Nullable String emailAddress;
        public @Nullable String email;
        public @Nullable String phoneNumber;
        public @Nullable String userIdentityId;
        public @Nullable String userIdentityFullName;
        public @Nullable String userIdentityEmailAddress;
        public @Nullable String userIdentityPhoneNumber;
        public @Nullable Object accessSchedule;
        public boolean isManaged = true;
        public boolean isSuspended;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable Instant lastSuccessfulSyncAt;

        @Override
        public String id() {
            return acsUserId;
        }
    }

    public static final class Identity extends Resource {
        public String userIdentityId = "";

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String userIdentityKey;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String fullName;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String emailAddress;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String phoneNumber;

        public List<String> acsUserIds = new ArrayList<>();

        @Override
        public String id() {
            return userIdentityId;
        }
    }

    public static final class Phone extends Resource {
        public String deviceId = "";
        public String deviceType = "android_phone";
        public @Nullable String nickname;
        public Map<String, Object> customMetadata = new LinkedHashMap<>();
        public PhoneProperties properties = new PhoneProperties();
        public @Hidden String ownerId = "";

        @Override
        public String id() {
            return deviceId;
        }

        public boolean isReady() {
            return properties.assaAbloyCredentialServiceMetadata.hasActiveEndpoint;
        }
    }

    public static final class PhoneProperties {
        public Endpoints assaAbloyCredentialServiceMetadata = new Endpoints();
    }

    public static final class Endpoints {
        public boolean hasActiveEndpoint;
        public List<Map<String, Object>> endpoints = new ArrayList<>();
    }

    public static final class Key extends Resource {
        public String acsCredentialId = "";
        public String acsSystemId = "";
        public String connectedAccountId = "";
        public @Nullable String acsUserId;
        public @Nullable String userIdentityId;
        public String accessMethod = "";
        public @Nullable String externalType = "visionline_card";
        public @Nullable String externalTypeDisplayName = "Visionline Card";
        public @Nullable Instant startsAt;
        public @Nullable Instant endsAt;
        public boolean isIssued;
        public @Nullable Instant issuedAt;
        public @Nullable String cardNumber;
        public @Nullable String parentAcsCredentialId;
        public boolean isMultiPhoneSyncCredential;
        public @Nullable Boolean isLatestDesiredStateSyncedWithProvider;
        public @Nullable Instant latestDesiredStateSyncedWithProviderAt;
        public boolean isManaged = true;
        public KeyMetadata visionlineMetadata = new KeyMetadata();
        public @Hidden @Nullable String phoneId;
        public @Hidden String cardFormat = "rfid48";
        public @Hidden @Nullable String endedBy;

        @Override
        public String id() {
            return acsCredentialId;
        }

        public boolean isChild() {
            return parentAcsCredentialId != null;
        }

        public boolean isLive(Instant now) {
            return visionlineMetadata.isValid && !isWarned("being_deleted") && (endsAt == null || endsAt.isAfter(now));
        }

        public boolean opens(String entranceId) {
            return visionlineMetadata.guestAcsEntranceIds.contains(entranceId)
                    || visionlineMetadata.commonAcsEntranceIds.contains(entranceId);
        }

        public List<String> doors() {
            List<String> doors = new ArrayList<>(visionlineMetadata.guestAcsEntranceIds);
            doors.addAll(visionlineMetadata.commonAcsEntranceIds);
            return doors;
        }
    }

    public static final class KeyMetadata {
        public @Nullable Boolean autoJoin;
        public String cardFunctionType = "guest";
        public String cardId = "";
        public String credentialId = "";
        public List<String> guestAcsEntranceIds = new ArrayList<>();
        public List<String> commonAcsEntranceIds = new ArrayList<>();
        public List<String> joinerAcsCredentialIds = new ArrayList<>();
        public boolean isValid = true;
    }

    /** An event, with the ids that it names. */
    public static final class Event {
        public String eventId = "";
        public String eventType = "";
        public String workspaceId = "";
        public Instant createdAt = Instant.EPOCH;
        public Instant occurredAt = Instant.EPOCH;
        public Map<String, Object> ids = new LinkedHashMap<>();
    }
}

package app.keydesk.demo.model;

import app.keydesk.demo.model.Resources.Resource;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access grants and their methods, each of which is a key; as {@link Resources} are. */
public final class GrantResources {
    private GrantResources() {}

    public static final class Grant extends Resource {
        public String accessGrantId = "";
        public @Nullable String accessGrantKey;
        public @Nullable String reservationKey;
        public String userIdentityId = "";

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable String name;

        public Instant startsAt = Instant.EPOCH;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable Instant endsAt;

        public List<String> locationIds = new ArrayList<>();
        public List<String> spaceIds = new ArrayList<>();
        public List<Requested> requestedAccessMethods = new ArrayList<>();
        public List<String> accessMethodIds = new ArrayList<>();
        public List<Object> pendingMutations = new ArrayList<>();
        public @Hidden List<String> doors = new ArrayList<>();

        @Override
        public String id() {
            return accessGrantId;
        }
    }

    /** A medium that was asked for, and what came of it. */
    public static final class Requested {
        public String mode = "";
        public String displayName = "";
        public Instant createdAt = Instant.EPOCH;
        public List<String> createdAccessMethodIds = new ArrayList<>();
    }

    public static final class Method extends Resource {
        public String accessMethodId = "";
        public String mode = "";
        public boolean isIssued;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable Instant issuedAt;

        public boolean isEncodingRequired;
        public boolean isReadyForEncoding;
        public List<Object> pendingMutations = new ArrayList<>();
        public @Hidden String grantId = "";
        public @Hidden String keyId = "";

        @Override
        public String id() {
            return accessMethodId;
        }
    }
}

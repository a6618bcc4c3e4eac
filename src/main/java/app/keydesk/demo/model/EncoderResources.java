package app.keydesk.demo.model;

import app.keydesk.demo.model.Resources.Resource;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encoders, the cards on them and the attempts to write and read these; as {@link Resources} are. */
public final class EncoderResources {
    private EncoderResources() {}

    public static final class Encoder extends Resource {
        public String acsEncoderId = "";
        public String acsSystemId = "";
        public String connectedAccountId = "";
        /** The physical card that lies on it; null for none. */
        public @Hidden @Nullable String cardOnIt;
        /** The outcome that the next attempt takes, by kind; consumed once. */
        public @Hidden Map<String, Map<String, String>> armed = new LinkedHashMap<>();

        @Override
        public String id() {
            return acsEncoderId;
        }
    }

    /** A piece of plastic: what was last written on it. */
    public static final class Card {
        public String cardNumber = "";
        public @Nullable String keyId;
        public String cardId = "";
        public String holder = "";
        public String cardFormat = "rfid48";
        public @Nullable Instant startsAt;
        public @Nullable Instant endsAt;
        public Instant writtenAt = Instant.EPOCH;
        public List<String> guestDoors = new ArrayList<>();
        public List<String> commonDoors = new ArrayList<>();
        /** Set when its key was discarded or overridden while the plastic was elsewhere. */
        public boolean isDiscarded;

        public boolean isOverridden;
        public boolean isOverwritten;
        public boolean isCancelled;
    }

    /** An encode or scan under way; it ends at {@code dueAt}. */
    public static final class Attempt {
        public String actionAttemptId = "";
        public String actionType = "";
        public String status = "pending";

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable Object result;

        @JsonInclude(JsonInclude.Include.ALWAYS)
        public @Nullable Map<String, String> error;

        public @Hidden Instant dueAt = Instant.EPOCH;
        public @Hidden String encoderId = "";
        public @Hidden @Nullable String keyId;
    }
}

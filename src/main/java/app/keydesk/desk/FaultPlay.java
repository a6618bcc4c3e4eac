package app.keydesk.desk;

import app.keydesk.hotel.EncoderId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faults that the demo hotel plays by hand; a real hotel has nothing of it. All calls block. */
public interface FaultPlay {
    /** Everything that is played now. */
    State state();

    void set(Fault fault, boolean isPlayed);

    void setEncoderOff(EncoderId encoder, boolean isOff);

    /** How the encoder's next writing ends; null: as usual. */
    void setNextWriting(EncoderId encoder, @Nullable Outcome outcome);

    /** How the encoder's next reading ends; null: as usual. */
    void setNextReading(EncoderId encoder, @Nullable Outcome outcome);

    void endAll();

    /** Makes the demo hotel anew, as on its first day, without faults. */
    void reset();

    /** What goes wrong in the whole house until it is ended. */
    enum Fault {
        NO_NETWORK,
        SLOW_NETWORK,
        BRIDGE_DOWN,
        VISIONLINE_DOWN,
        LOGIN_ENDED,
        PROVIDER_AWAY,
        PHONES_LATE,
        MIDNIGHT
    }

    /** How one writing or reading of a card ends, by Seam's codes and its simulation's scenarios. */
    enum Outcome {
        NO_CREDENTIAL_ON_ENCODER(true, true),
        INCOMPATIBLE_CARD_FORMAT(true, false),
        ENCODING_INTERRUPTED(true, false),
        CREDENTIAL_CANNOT_BE_REISSUED(true, false),
        CREDENTIAL_DELETED(true, false),
        ENCODER_NOT_ONLINE(true, true),
        ENCODER_COMMUNICATION_TIMEOUT(true, true),
        BRIDGE_DISCONNECTED(true, true),
        ACTION_ATTEMPT_EXPIRED(true, true),
        UNCATEGORIZED_ERROR(true, true),
        CREDENTIAL_ON_ENCODER_IS_EMPTY(false, true),
        CREDENTIAL_DOES_NOT_EXIST_ON_SEAM(false, true),
        CREDENTIAL_ON_ENCODER_NEEDS_UPDATE(false, true);

        private final boolean isOfWriting;
        private final boolean isOfReading;

        Outcome(boolean isOfWriting, boolean isOfReading) {
            this.isOfWriting = isOfWriting;
            this.isOfReading = isOfReading;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the reading succeeds and it is the card that is not as it should be. */
        public boolean isFound() {
            return !isOfWriting;
        }

        /** Empty for none, and for a code that is no fault. */
        public static Optional<Outcome> of(@Nullable String code) {
            return Stream.of(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst();
        }

        public static List<Outcome> ofWriting() {
            return Stream.of(values()).filter(outcome -> outcome.isOfWriting).toList();
        }

        public static List<Outcome> ofReading() {
            return Stream.of(values()).filter(outcome -> outcome.isOfReading).toList();
        }
    }

    /** What is played in the house and at each of its encoders. */
    record State(Set<Fault> faults, List<AtEncoder> encoders) {}

    /** What is played at one encoder; null for an outcome as usual. */
    record AtEncoder(
            EncoderId id,
            String name,
            @Nullable Outcome nextWriting,
            @Nullable Outcome nextReading,
            boolean isOff) {}
}

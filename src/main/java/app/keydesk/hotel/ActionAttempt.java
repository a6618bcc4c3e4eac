package app.keydesk.hotel;

/** An encode or scan that the hotel's encoder works on ({@code action_attempt}). */
public sealed interface ActionAttempt {
    AttemptId id();

    record Pending(AttemptId id) implements ActionAttempt {}

    /** An encoding that ended well, with the key as it is then. */
    record Encoded(AttemptId id, Credential credential) implements ActionAttempt {}

    /** A card that was read. */
    record Scanned(AttemptId id, CardReading reading) implements ActionAttempt {}

    /** {@code code} is Seam's and an open set ({@code no_credential_on_encoder}, …). */
    record Failed(AttemptId id, String code, String message) implements ActionAttempt {}
}

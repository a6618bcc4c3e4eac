package app.keydesk.hotel;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a receptionist must be told: made where the fault is met, worded by the screens.
 *
 * <p>Messages of Seam's are kept as they came, to be shown beside our own sentence; they hold no guest data of ours.
 */
public sealed interface Problem {

    /** Seam's request id, for support; null where no answer came. */
    default @Nullable String requestId() {
        return null;
    }

    /** No connection; nothing was sent. */
    record Offline() implements Problem {}

    /** The key for Seam is missing, wrong or revoked. */
    record Unauthorized(@Nullable String requestId) implements Problem {}

    /** Seam refused the request. {@code fields}: its word on single parameters, by their wire names. */
    record Refused(
            int status,
            String type,
            String message,
            Map<String, String> fields,
            @Nullable String requestId) implements Problem {}

    /** What the request spoke of is not at Seam, or is no more. */
    record NotFound(String type, String message, @Nullable String requestId) implements Problem {}

    /** Seam asks to slow down; nothing was done. */
    record TooManyRequests(
            @Nullable Duration retryAfter, @Nullable String requestId) implements Problem {}

    /** Seam or the lock system failed on a read, or on a write before it took effect. */
    record SeamFault(int status, String message, @Nullable String requestId) implements Problem {}

    /** The answer was not understood. */
    record Malformed(String message, @Nullable String requestId) implements Problem {}

    /** A write was sent and no answer came: whether it took effect must be looked up, and is kept on the to-do list. */
    record OutcomeUnknown(String what, @Nullable String requestId) implements Problem {}

    /** The encoder, or the bridge before it, gave up. {@code code} is Seam's and an open set. */
    record EncoderFault(
            String code, String message, @Nullable String requestId) implements Problem {}

    /** The lock system stands still: Seam's own error on it. */
    record SystemFault(Notice notice) implements Problem {}

    /** One field of a form is not right. {@code reason} is a text id of the form's feature. */
    record BadInput(String field, String reason) implements Problem {}

    /** This PC could not keep what it must keep. Nothing was sent. */
    record Storage(Fault fault) implements Problem {
        public enum Fault {
            FULL,
            LOCKED,
            DAMAGED,
            UNREADABLE
        }
    }

    /** The person stopped it. {@code isSent}: a request had left before. */
    record Cancelled(boolean isSent) implements Problem {}

    /** Whoever is signed in may not do this, and nobody approved it. {@code permission} is the name of one of the table. */
    record NotPermitted(String permission) implements Problem {}

    /** A fault of ours, logged under {@code reference}. */
    record Defect(String reference) implements Problem {}
}

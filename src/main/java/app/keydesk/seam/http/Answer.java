package app.keydesk.seam.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came: status, body and the headers that matter.
 *
 * @param requestId {@code seam-request-id}, for support
 */
record Answer(
        int status,
        byte[] body,
        @Nullable String requestId,
        @Nullable String retryAfter,
        @Nullable Instant date) {

    boolean isOk() {
        return status == 200;
    }

    /** {@code Retry-After} in seconds or as an HTTP date, measured from the answer's own date; null without. */
    @Nullable
    Duration retryAfterDuration() {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.trim();
        if (text.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant until = httpDate(text);
        if (until == null || date == null) {
            return null;
        }
        Duration wait = Duration.between(date, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    static @Nullable Instant httpDate(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

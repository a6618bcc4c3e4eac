package app.keydesk.hotel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An error or warning that Seam puts on a resource. Codes are an open set: an unknown one is shown as it is. */
public record Notice(
        Severity severity,
        String code,
        String message,
        @Nullable Instant createdAt) {
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

package app.keydesk.demo.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may befall a request before or after it is carried out. */
public interface Gate {
    Duration latency();

    boolean isOffline();

    /** The fault that this request meets, or null. */
    @Nullable
    Verdict take(String path);

    /**
     * @param isCarriedOut whether the request takes effect all the same
     * @param status 0 closes the connection without an answer
     * @param retryAfter seconds; negative for no header
     */
    record Verdict(boolean isCarriedOut, int status, String body, int retryAfter) {}
}

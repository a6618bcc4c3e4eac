package app.keydesk.seam.http;

import java.time.Duration;

/** How a call may be treated: how long it may take, and whether it may be sent again. */
enum CallKind {
    /** A look at one thing, while a person waits. */
    READ(Duration.ofSeconds(10)),
    /** A page of a long list. */
    LIST(Duration.ofSeconds(60)),
    /** Changes something at Seam: sent once, whatever happens. Lock systems may need 20 s (front-desk 6). */
    WRITE(Duration.ofSeconds(30));

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);

    private final Duration timeout;

    CallKind(Duration timeout) {
        this.timeout = timeout;
    }

    /** From the first byte sent to the last byte read. */
    Duration timeout() {
        return timeout;
    }

    boolean isWrite() {
        return this == WRITE;
    }
}

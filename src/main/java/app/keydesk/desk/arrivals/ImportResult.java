package app.keydesk.desk.arrivals;

import java.time.Instant;

/** What an import did. */
public record ImportResult(String fileName, Instant at, long created, long changed, long same, long refused) {}

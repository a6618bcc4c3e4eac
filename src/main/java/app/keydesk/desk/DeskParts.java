package app.keydesk.desk;

import app.keydesk.cache.HotelCache;
import app.keydesk.cache.Journal;
import app.keydesk.seam.SeamGateway;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/**
 * What every use case stands on.
 *
 * @param threads for calls side by side; a thread each
 */
public record DeskParts(
        SeamGateway seam,
        HotelCache cache,
        Journal journal,
        Clock clock,
        ExecutorService threads,
        DeskOptions options) {
    Pace pace() {
        return options.pace();
    }
}

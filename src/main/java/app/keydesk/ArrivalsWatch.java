package app.keydesk;

import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.WatchedFolder;
import app.keydesk.hotel.Registration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/** Watches the folder that is set now, and another one as soon as another is set. */
final class ArrivalsWatch {
    private final Arrivals arrivals;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private String watched = "";
    private Registration looks = () -> {};

    ArrivalsWatch(Arrivals arrivals, Clock clock, ScheduledExecutorService timer) {
        this.arrivals = arrivals;
        this.clock = clock;
        this.timer = timer;
    }

    /** Empty: nothing is watched any more. */
    synchronized void follow(String folder) {
        if (!folder.equals(watched)) {
            looks.close();
            looks = folder.isEmpty() ? () -> {} : new WatchedFolder(Path.of(folder), arrivals, clock).start(timer);
            watched = folder;
        }
    }
}

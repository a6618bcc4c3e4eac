package app.keydesk;

import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.WatchedFolder;
import app.keydesk.desk.arrivals.WatchedFolder.Outcome;
import app.keydesk.hotel.Registration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** Watches the folder that is set now, and another one as soon as another is set. */
final class ArrivalsWatch {
    private final Arrivals arrivals;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Duration pause;
    private final List<Consumer<Outcome>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> reach = new CopyOnWriteArrayList<>();
    private boolean isThere = true;
    private String watched = "";
    private Registration looks = () -> {};

    /** @param pause between two looks */
    ArrivalsWatch(Arrivals arrivals, Clock clock, ScheduledExecutorService timer, Duration pause) {
        this.arrivals = arrivals;
        this.clock = clock;
        this.timer = timer;
        this.pause = pause;
    }

    /** Called after each file of whichever folder is watched then, off the FX thread. */
    Registration onImport(Consumer<Outcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Told at once whether the folder can be read, and then whenever that changes, off the FX thread. */
    synchronized Registration onReach(Consumer<Boolean> listener) {
        reach.add(listener);
        listener.accept(isThere);
        return () -> reach.remove(listener);
    }

    private synchronized void reached(boolean isThereNow) {
        if (isThereNow != isThere) {
            isThere = isThereNow;
            reach.forEach(listener -> listener.accept(isThereNow));
        }
    }

    /** Empty: nothing is watched any more. */
    synchronized void follow(String folder) {
        if (!folder.equals(watched)) {
            looks.close();
            reached(true); // until the new one is found missing
            looks = folder.isEmpty() ? () -> {} : looking(Path.of(folder));
            watched = folder;
        }
    }

    private Registration looking(Path folder) {
        WatchedFolder files = new WatchedFolder(folder, arrivals, clock);
        files.onImport(outcome -> listeners.forEach(listener -> listener.accept(outcome)));
        Registration heard = files.onReach(this::reached);
        Registration started = files.start(timer, pause);
        return () -> {
            started.close();
            heard.close();
        };
    }
}

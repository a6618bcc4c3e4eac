package app.keydesk.desk;

import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A desk in a process of its own that works until it is killed. Arguments: folder, endpoint, key, system, seed, whether it
 * looks first; then, to be held still in one piece of work, its kind and the place in its journal.
 */
final class CrashChild {
    private CrashChild() {}

    public static void main(String[] arguments) {
        try (SeamConnector connector = new SeamConnector("test", Clock.systemUTC())) {
            SeamGateway seam = connector.connect(arguments[1], arguments[2]);
            TortureHouse house = new TortureHouse.Sound(seam, new SystemId(arguments[3]));
            JournalStop stop = new JournalStop();
            try (Torture torture = new Torture(
                    Path.of(arguments[0]),
                    Long.parseLong(arguments[4]),
                    house,
                    house.baseline(),
                    Boolean.parseBoolean(arguments[5]),
                    stop::around)) {
                torture.settle();
                if (arguments.length > 6) {
                    torture.ready();
                    System.out.println("ready");
                    stop.arm(Integer.parseInt(arguments[7]));
                    torture.work(Torture.Kind.valueOf(arguments[6]));
                    System.out.println("finished");
                } else {
                    torture.workUntilKilled();
                }
            }
        }
    }
}

package app.keydesk;

import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.DemoServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: the desk, or the demo hotel alone. */
@Command(
        name = "keydesk",
        mixinStandardHelpOptions = true,
        version = "Keydesk 0.1.0",
        description =
                "The front desk of a hotel with Visionline locks. Without arguments: the desk on its hotel, or on the "
                        + "demo hotel while none is connected.",
        footer = "SEAM_ENDPOINT and SEAM_API_KEY in the environment connect a hotel for this run.")
public final class Main implements Callable<Integer> {
    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where this desk keeps its data.")
    private @Nullable Path dataDir;

    @Option(names = "--demo-server", description = "Run the demo hotel alone, without a window.")
    private boolean isDemoServer;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The demo hotel's port; 0: a free one.")
    private int port;

    @Option(
            names = "--rooms",
            paramLabel = "N",
            defaultValue = "120",
            description = "The demo hotel's rooms, 1 to 10000.")
    private int rooms;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2025", description = "The demo hotel's seed.")
    private long seed;

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        if (isDemoServer) {
            DemoHotelOptions options = DemoHotelOptions.standard(dataDir, Clock.systemUTC())
                    .withPort(port)
                    .withRooms(rooms)
                    .withSeed(seed);
            return DemoServer.run(options, System.out, System.err);
        }
        return 0;
    }
}

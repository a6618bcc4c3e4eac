package app.keydesk;

import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.DemoServer;
import app.keydesk.local.DataFolder;
import app.keydesk.local.DeskSettings.WindowPlace;
import app.keydesk.local.LogSetup;
import app.keydesk.local.OneDesk;
import app.keydesk.ui.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: the desk, or the demo hotel alone. */
@Command(
        name = "keydesk",
        mixinStandardHelpOptions = true,
        version = "Keydesk " + Main.VERSION,
        description =
                "The front desk of a hotel with Visionline locks. Without arguments: the desk on its hotel, or on the "
                        + "demo hotel while none is connected.",
        footer = "SEAM_ENDPOINT and SEAM_API_KEY in the environment connect a hotel for this run.")
public final class Main implements Callable<Integer> {
    static final String VERSION = "0.1.0";
    private static final int NO_DISPLAY = 3;
    private static final int NO_FOLDER = 4;

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
        StarterWatch.begin();
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        return isDemoServer ? demoServer() : desk();
    }

    private int demoServer() {
        if (rooms < 1 || rooms > DemoHotelOptions.MOST_ROOMS || port < 0 || port > 65_535) {
            System.err.println("--rooms takes 1 to " + DemoHotelOptions.MOST_ROOMS + ", --port 0 to 65535.");
            return CommandLine.ExitCode.USAGE;
        }
        System.setProperty(LogSetup.CONSOLE, "true");
        DemoHotelOptions options = DemoHotelOptions.standard(dataDir, Clock.systemUTC())
                .withPort(port)
                .withRooms(rooms)
                .withSeed(seed);
        return DemoServer.run(options, System.out, System.err);
    }

    private int desk() {
        if (!hasDisplay()) {
            return noDisplay();
        }
        Launch launch = Launch.of(dataDir, VERSION);
        System.setProperty(LogSetup.FOLDER, launch.folder().logs().toString());
        try {
            launch.folder().make();
            new DataFolder(launch.folder().logs()).make();
            Optional<OneDesk> only = OneDesk.enter(launch.folder().root());
            if (only.isEmpty()) {
                System.out.println("Keydesk is open already; its window comes to the front.");
                return 0;
            }
            try (OneDesk desk = only.get()) {
                return run(launch, desk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            System.err.println(
                    "Keydesk cannot use its folder " + launch.folder().root() + ": " + e.getMessage());
            return NO_FOLDER;
        }
    }

    /** On Linux the toolkit would end with a stack trace. */
    private static boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name", "").startsWith("Linux");
        boolean isHeadless = "Headless".equals(System.getProperty("glass.platform"));
        return !isLinux || isHeadless || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static int noDisplay() {
        System.err.println("Keydesk needs a screen: start it in a desktop session (no display was found). "
                + "The demo hotel alone runs without one: --demo-server.");
        return NO_DISPLAY;
    }

    private static int run(Launch launch, OneDesk only) throws IOException, InterruptedException {
        try {
            Toolkit.start();
        } catch (UnsupportedOperationException e) {
            return noDisplay();
        }
        window(launch, only);
        Platform.exit();
        return 0;
    }

    /** The hotel's files are opened while the window is made; it is shown as soon as both are there. */
    private static void window(Launch launch, OneDesk only) throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<WindowPlace> place = new AtomicReference<>();
        try (Opening opening = new Opening(launch);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Keydesk keydesk = opening.keydesk();
            FxThread fx = new FxThread();
            AtomicReference<DeskWindow> window = new AtomicReference<>();
            fx.execute(() -> window.set(window(keydesk, place, closed)));
            Optional<HotelSession> session = opening.session();
            fx.execute(() -> {
                DeskWindow made = Objects.requireNonNull(window.get());
                session.ifPresentOrElse(made::show, made::unlock);
                threads.execute(() -> listen(only, made));
            });
            closed.await();
            keydesk.remember(before -> before.withWindow(place.get()));
            only.close();
        }
    }

    private static DeskWindow window(Keydesk keydesk, AtomicReference<WindowPlace> place, CountDownLatch closed) {
        Stage stage = new Stage();
        DeskWindow window = new DeskWindow(keydesk, stage);
        stage.setOnHidden(hidden -> {
            place.set(window.place());
            window.close();
            closed.countDown();
        });
        return window;
    }

    private static void listen(OneDesk only, DeskWindow window) {
        try {
            only.listen(Runnable::run, window::toFront);
        } catch (IOException e) {
            System.err.println("A second start will not find this window: " + e.getMessage());
        }
    }
}

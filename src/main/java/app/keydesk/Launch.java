package app.keydesk;

import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.local.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a start was given: the one look at the machine it runs on.
 *
 * @param environment of the process; {@code SEAM_API_KEY} and {@code SEAM_ENDPOINT} connect a hotel for this run
 * @param demoHotel what is special about the demo hotel of this run
 * @param folderPause between two looks at the folder for arrivals
 */
public record Launch(
        DataFolder folder,
        Map<String, String> environment,
        Clock clock,
        String version,
        UnaryOperator<DemoHotelOptions> demoHotel,
        Duration folderPause) {
    static final String SEAM = "https://connect.getseam.com";

    private static final Duration FOLDER_PAUSE = Duration.ofSeconds(5);

    /** With the usual pause between two looks at the folder for arrivals. */
    public Launch(
            DataFolder folder,
            Map<String, String> environment,
            Clock clock,
            String version,
            UnaryOperator<DemoHotelOptions> demoHotel) {
        this(folder, environment, clock, version, demoHotel, FOLDER_PAUSE);
    }

    public static Launch of(@Nullable Path dataDir, String version) {
        DataFolder folder = DataFolder.of(
                dataDir,
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
        return new Launch(folder, System.getenv(), Clock.systemUTC(), version, UnaryOperator.identity());
    }

    /** The key of the environment, for this run alone; null without. */
    @Nullable
    String apiKey() {
        String key = environment.get("SEAM_API_KEY");
        return key == null || key.isBlank() ? null : key.strip();
    }

    String endpoint() {
        String endpoint = environment.get("SEAM_ENDPOINT");
        return endpoint == null || endpoint.isBlank() ? SEAM : endpoint.strip();
    }
}

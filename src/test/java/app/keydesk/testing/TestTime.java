package app.keydesk.testing;

import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.DemoHotelOptions.Delays;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the tests' hotels lie: the clocks are the machine's, and the zone is the one in which it is past four in the
 * afternoon as the tests begin, so that no outcome hangs on the hour of a build. {@code -Dtest.hour=0} plays another.
 */
public final class TestTime {
    private static final String ZONE_PROPERTY = "test.zone";

    public static final ZoneId ZONE = zone();

    private TestTime() {}

    /** The app's own demo hotel in this zone, with an encoder that does not keep a test waiting. */
    public static final UnaryOperator<DemoHotelOptions> DEMO = options -> options.withZone(ZONE)
            .withDelays(new Delays(
                    Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(600), Duration.ofMillis(300)));

    /** A demo hotel in this zone, as {@link DemoHotelOptions#standard} makes it. */
    public static DemoHotelOptions hotel(@Nullable Path folder) {
        return DemoHotelOptions.standard(folder, Clock.systemUTC()).withZone(ZONE);
    }

    /** What a Java program that a test starts needs so as to lie in the same zone. */
    public static String argument() {
        return "-D" + ZONE_PROPERTY + "=" + ZONE;
    }

    private static ZoneId zone() {
        String inherited = System.getProperty(ZONE_PROPERTY);
        if (inherited != null) {
            return ZoneId.of(inherited);
        }
        int asked = Integer.getInteger("test.hour", 16);
        int now = LocalTime.now(Clock.systemUTC()).getHour();
        int east = Math.floorMod(asked - now + 11, 24) - 11;
        return ZoneId.of(east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east); // their signs are turned round
    }
}

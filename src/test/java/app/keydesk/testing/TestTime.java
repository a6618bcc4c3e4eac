package app.keydesk.testing;

import app.keydesk.demo.DemoHotelOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the tests' hotels lie: the clocks are the machine's, and the zone is the one in which it is four in the afternoon
 * as the tests begin, so that no outcome hangs on the hour of a build. {@code -Dtest.time=00:10} plays another hour.
 */
public final class TestTime {
    private static final String ZONE_PROPERTY = "test.zone";
    private static final Duration DAY = Duration.ofDays(1);

    public static final ZoneId ZONE = zone();

    private TestTime() {}

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
        LocalTime asked = LocalTime.parse(System.getProperty("test.time", "16:00"));
        LocalTime now = LocalTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES);
        Duration east = Duration.between(now, asked);
        Duration half = DAY.dividedBy(2);
        Duration offset =
                east.compareTo(half) > 0 ? east.minus(DAY) : east.compareTo(half.negated()) < 0 ? east.plus(DAY) : east;
        return ZoneOffset.ofTotalSeconds((int) offset.toSeconds());
    }
}

package app.keydesk.testing;

import app.keydesk.demo.DemoHotelOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that all tests live in: it runs as the machine's does, from four in the afternoon at the demo hotel, so that no
 * outcome hangs on the hour of a build. {@code -Dtest.time=00:10}, or a date with it ({@code 2027-03-28T01:50}), plays
 * another hour.
 */
public final class TestTime {
    private static final String OFFSET_PROPERTY = "test.offset";
    private static final Duration OFFSET = offset();
    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(), OFFSET);

    private TestTime() {}

    public static Clock clock() {
        return CLOCK;
    }

    public static Instant now() {
        return CLOCK.instant();
    }

    /** What a Java program that a test starts needs so as to live in the same time. */
    public static String argument() {
        return "-D" + OFFSET_PROPERTY + "=" + OFFSET;
    }

    private static Duration offset() {
        @Nullable String inherited = System.getProperty(OFFSET_PROPERTY);
        if (inherited != null) {
            return Duration.parse(inherited);
        }
        String asked = System.getProperty("test.time", "16:00");
        Instant now = Clock.systemUTC().instant();
        LocalDateTime start = asked.contains("T")
                ? LocalDateTime.parse(asked)
                : LocalDate.ofInstant(now, DemoHotelOptions.ZONE).atTime(LocalTime.parse(asked));
        return Duration.between(now, start.atZone(DemoHotelOptions.ZONE).toInstant());
    }
}

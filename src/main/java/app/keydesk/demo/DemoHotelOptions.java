package app.keydesk.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a demo hotel is made of.
 *
 * @param folder where its state lives; null keeps it in memory alone
 * @param port 0 takes a free one
 * @param rooms 1 to 10,000
 * @param seed the same seed on the same day makes the same hotel
 */
public record DemoHotelOptions(
        @Nullable Path folder, int port, int rooms, long seed, Clock clock, ZoneId zone, Delays delays) {
    public static final int ROOMS = 120;
    public static final int MOST_ROOMS = 10_000;
    public static final long SEED = 2025;
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public DemoHotelOptions {
        if (rooms < 1 || rooms > MOST_ROOMS) {
            throw new IllegalArgumentException("a demo hotel has 1 to " + MOST_ROOMS + " rooms");
        }
    }

    /** 120 rooms, with the delays of a real hotel. */
    public static DemoHotelOptions standard(@Nullable Path folder, Clock clock) {
        return new DemoHotelOptions(folder, 0, ROOMS, SEED, clock, ZONE, Delays.LIFELIKE);
    }

    public DemoHotelOptions withPort(int other) {
        return new DemoHotelOptions(folder, other, rooms, seed, clock, zone, delays);
    }

    public DemoHotelOptions withRooms(int other) {
        return new DemoHotelOptions(folder, port, other, seed, clock, zone, delays);
    }

    public DemoHotelOptions withSeed(long other) {
        return new DemoHotelOptions(folder, port, rooms, other, clock, zone, delays);
    }

    public DemoHotelOptions withZone(ZoneId other) {
        return new DemoHotelOptions(folder, port, rooms, seed, clock, other, delays);
    }

    public DemoHotelOptions withDelays(Delays other) {
        return new DemoHotelOptions(folder, port, rooms, seed, clock, zone, other);
    }

    /**
     * How long the lock system takes.
     *
     * @param sync until a change has reached the provider
     * @param encode from an encoder's start until the card is written or read
     * @param phone until a key has reached a phone that is ready
     * @param delete from the request until a key is gone
     */
    public record Delays(Duration sync, Duration encode, Duration phone, Duration delete) {
        public static final Delays LIFELIKE = new Delays(
                Duration.ofMillis(800), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(800));
        public static final Delays NONE = new Delays(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}

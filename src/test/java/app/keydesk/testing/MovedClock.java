package app.keydesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, or one that stands still, put forward by a test. Safe for any thread. */
public final class MovedClock extends Clock {
    private final Clock from;
    private volatile Duration ahead = Duration.ZERO;

    public MovedClock() {
        this(Clock.systemUTC());
    }

    private MovedClock(Clock from) {
        this.from = from;
    }

    /** Moves by hand alone. */
    public static MovedClock standingAt(Instant start) {
        return new MovedClock(Clock.fixed(start, ZoneOffset.UTC));
    }

    public void forward(Duration further) {
        ahead = ahead.plus(further);
    }

    @Override
    public Instant instant() {
        return from.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package app.keydesk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** The hotel's clock, which can be put forward by hand. Safe for any thread. */
final class ShiftedClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> shift;

    ShiftedClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private ShiftedClock(Clock real, AtomicReference<Duration> shift) {
        this.real = real;
        this.shift = shift;
    }

    Duration shift() {
        return shift.get();
    }

    void setShift(Duration other) {
        shift.set(other);
    }

    /** From the real time to the coming midnight of {@code zone}. */
    Duration toMidnight(ZoneId zone) {
        ZonedDateTime now = real.instant().atZone(zone);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(zone));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), shift);
    }
}

package app.keydesk.demo;

import app.keydesk.demo.api.Gate;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Trouble;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults played by hand: of the network, of Seam, and of the hotel's own machines. Safe for any thread. */
public final class FaultControls implements Gate {
    private static final String TOO_MANY =
            "{\"ok\":false,\"error\":{\"type\":\"too_many_requests\",\"message\":\"Too many requests\"}}";
    private static final String INTERNAL =
            "{\"ok\":false,\"error\":{\"type\":\"internal_server_error\",\"message\":\"Internal server error\"}}";

    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(30);

    private final Hotel hotel;
    private final ShiftedClock clock;
    private final EncoderFaults atEncoders;
    private final ZoneId zone;
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean isOffline;

    FaultControls(Hotel hotel, ShiftedClock clock, ZoneId zone) {
        this.hotel = hotel;
        this.clock = clock;
        this.zone = zone;
        this.atEncoders = new EncoderFaults(hotel);
    }

    /** What happens to a request. */
    public enum Fault {
        /** The connection is closed before the request takes effect. */
        DROP_BEFORE(new Verdict(false, 0, "", -1)),
        /** The request takes effect, its answer is lost. */
        DROP_AFTER(new Verdict(true, 0, "", -1)),
        /** 429 with {@code Retry-After: 1}. */
        TOO_MANY_REQUESTS(new Verdict(false, 429, TOO_MANY, 1)),
        /** 429 without a word on when to come back. */
        TOO_MANY_REQUESTS_WITHOUT_WAIT(new Verdict(false, 429, TOO_MANY, -1)),
        /** An empty 503, as in an outage. */
        UNAVAILABLE(new Verdict(false, 503, "", -1)),
        /** 500 after the request has taken effect. */
        ERROR_AFTER(new Verdict(true, 500, INTERNAL, -1)),
        /** 200 with a body that is no JSON. */
        GARBAGE(new Verdict(false, 200, "<html>not what you asked for</html>", -1));

        private final Verdict verdict;

        Fault(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    private record Armed(String path, Fault fault, AtomicInteger left) {}

    /** The next {@code times} requests whose path begins with {@code path} meet this fault. */
    public void next(String path, Fault fault, int times) {
        armed.add(new Armed(path, fault, new AtomicInteger(times)));
    }

    /** Takes all faults back: armed outcomes too, and the clock is right again. */
    public void clear() {
        armed.clear();
        latency = Duration.ZERO;
        isOffline = false;
        hotel.with(all -> {
            for (Trouble trouble : Trouble.values()) {
                all.setIn(trouble, false);
            }
            all.setPhoneLate(false);
            return all;
        });
        atEncoders.clear();
        setMidnightNear(false);
    }

    /** Every request waits this long before it is answered. */
    public void setLatency(Duration other) {
        latency = other;
    }

    @Override
    public Duration latency() {
        return latency;
    }

    /** While offline every connection is closed without an answer. */
    public void setOffline(boolean isNow) {
        isOffline = isNow;
    }

    @Override
    public boolean isOffline() {
        return isOffline;
    }

    @Override
    public @Nullable Verdict take(String path) {
        Fault fault = armedFor(path);
        return fault == null ? null : fault.verdict;
    }

    private @Nullable Fault armedFor(String path) {
        for (Armed one : armed) {
            if (path.startsWith(one.path()) && one.left().getAndDecrement() > 0) {
                if (one.left().get() <= 0) {
                    armed.remove(one);
                }
                return one.fault();
            }
        }
        return null;
    }

    /** What can be played at the encoders. */
    public EncoderFaults atEncoders() {
        return atEncoders;
    }

    public void setEncoderOffline(String encoderId, boolean isNow) {
        atEncoders.setOffline(encoderId, isNow);
    }

    /** The encoder's next encoding ends in this error, one of Seam's codes. */
    public void failNextEncoding(String encoderId, String code) {
        atEncoders.failNextWriting(encoderId, code);
    }

    /** The encoder's next reading ends in this error. */
    public void failNextReading(String encoderId, String code) {
        atEncoders.failNextReading(encoderId, code);
    }

    /** Seam Bridge's program, or the network of its PC, is down. */
    public void setBridgeDown(boolean isDown) {
        setIn(Trouble.BRIDGE_DOWN, isDown);
    }

    /** Begins or ends a trouble between Seam and Visionline, which the access system then tells. */
    public void setIn(Trouble trouble, boolean isNow) {
        hotel.with(all -> {
            all.setIn(trouble, isNow);
            return all;
        });
    }

    public boolean isIn(Trouble trouble) {
        return hotel.with(all -> all.isIn(trouble));
    }

    /** Half a minute before midnight at the hotel, for whoever goes by {@link DemoHotel#clock}; or the time as it is. */
    public void setMidnightNear(boolean isNow) {
        Duration before = clock.shift();
        Duration after = isNow ? clock.toMidnight(zone).minus(BEFORE_MIDNIGHT) : Duration.ZERO;
        hotel.with(all -> {
            clock.setShift(after);
            all.moveDue(after.minus(before));
            return all;
        });
    }

    public boolean isMidnightNear() {
        return !clock.shift().isZero();
    }

    /** While late, no key reaches a phone. */
    public void setPhonesLate(boolean isLate) {
        hotel.with(all -> {
            all.setPhoneLate(isLate);
            return all;
        });
    }

    public boolean arePhonesLate() {
        return hotel.with(Hotel::isPhoneLate);
    }
}

package app.keydesk.demo;

import app.keydesk.demo.api.Gate;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Resources.Phone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults played by hand: of the network, of Seam, and of the hotel's own machines. Safe for any thread. */
public final class FaultControls implements Gate {
    private static final String TOO_MANY =
            "{\"ok\":false,\"error\":{\"type\":\"too_many_requests\",\"message\":\"Too many requests\"}}";
    private static final String INTERNAL =
            "{\"ok\":false,\"error\":{\"type\":\"internal_server_error\",\"message\":\"Internal server error\"}}";

    private final Hotel hotel;
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean isOffline;

    FaultControls(Hotel hotel) {
        this.hotel = hotel;
    }

    /** What happens to a request. */
    public enum Fault {
        /** The connection is closed before the request takes effect. */
        DROP_BEFORE,
        /** The request takes effect, its answer is lost. */
        DROP_AFTER,
        /** 429 with {@code Retry-After: 1}. */
        TOO_MANY_REQUESTS,
        /** 429 without a word on when to come back. */
        TOO_MANY_REQUESTS_WITHOUT_WAIT,
        /** An empty 503, as in an outage. */
        UNAVAILABLE,
        /** 500 after the request has taken effect. */
        ERROR_AFTER,
        /** 200 with a body that is no JSON. */
        GARBAGE
    }

    private record Armed(String path, Fault fault, AtomicInteger left) {}

    /** The next {@code times} requests whose path begins with {@code path} meet this fault. */
    public void next(String path, Fault fault, int times) {
        armed.add(new Armed(path, fault, new AtomicInteger(times)));
    }

    /** Takes all armed faults back, and the network works. */
    public void clear() {
        armed.clear();
        latency = Duration.ZERO;
        isOffline = false;
        hotel.with(all -> {
            all.setBridgeDown(false);
            all.setPhoneLate(false);
            return all;
        });
        encoders().forEach(id -> setEncoderOffline(id, false));
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
        return fault == null
                ? null
                : switch (fault) {
                    case DROP_BEFORE -> new Verdict(false, 0, "", -1);
                    case DROP_AFTER -> new Verdict(true, 0, "", -1);
                    case TOO_MANY_REQUESTS -> new Verdict(false, 429, TOO_MANY, 1);
                    case TOO_MANY_REQUESTS_WITHOUT_WAIT -> new Verdict(false, 429, TOO_MANY, -1);
                    case UNAVAILABLE -> new Verdict(false, 503, "", -1);
                    case ERROR_AFTER -> new Verdict(true, 500, INTERNAL, -1);
                    case GARBAGE -> new Verdict(false, 200, "<html>not what you asked for</html>", -1);
                };
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

    public List<String> encoders() {
        return hotel.with(all -> List.copyOf(all.state().encoders.keySet()));
    }

    public void setEncoderOffline(String encoderId, boolean isNow) {
        hotel.with(all -> {
            all.encoders().setOffline(encoderId, isNow);
            return all;
        });
    }

    /** The encoder's next encoding ends in this error, one of Seam's codes. */
    public void failNextEncoding(String encoderId, String code) {
        arm(encoderId, "ENCODE_CREDENTIAL", code);
    }

    /** The encoder's next reading ends in this error. */
    public void failNextReading(String encoderId, String code) {
        arm(encoderId, "SCAN_CREDENTIAL", code);
    }

    private void arm(String encoderId, String kind, String code) {
        hotel.with(all -> {
            var encoder = all.state().encoders.get(encoderId);
            if (encoder != null) {
                all.encoders().arm(encoder, kind, Map.of("error_code", code));
            }
            return all;
        });
    }

    /** Lays the card with this number on the encoder; null takes it away. */
    public void layCard(String encoderId, @Nullable String cardNumber) {
        hotel.with(all -> {
            var encoder = all.state().encoders.get(encoderId);
            if (encoder != null) {
                all.encoders().lay(encoder, cardNumber);
            }
            return all;
        });
    }

    public void setBridgeDown(boolean isDown) {
        hotel.with(all -> {
            all.setBridgeDown(isDown);
            return all;
        });
    }

    /** While late, no key reaches a phone. */
    public void setPhonesLate(boolean isLate) {
        hotel.with(all -> {
            all.setPhoneLate(isLate);
            return all;
        });
    }

    /** Every phone that is not set up becomes ready. */
    public void setUpAllPhones() {
        hotel.with(all -> {
            all.state().phones.values().stream()
                    .filter(phone -> !phone.isReady())
                    .toList()
                    .forEach((Phone phone) -> all.people().setUp(phone));
            return all;
        });
    }
}

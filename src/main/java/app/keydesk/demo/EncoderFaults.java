package app.keydesk.demo;

import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Encoders;
import app.keydesk.demo.model.Hotel;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Faults played by hand at the encoders. Safe for any thread; an encoder that is not there is passed over. */
public final class EncoderFaults {
    private static final String ERROR = "error_code";
    private static final String SCENARIO = "scenario";

    private final Hotel hotel;

    EncoderFaults(Hotel hotel) {
        this.hotel = hotel;
    }

    /**
     * What is played at an encoder.
     *
     * @param nextWriting the error code that its next encoding ends in; null for none
     * @param nextReading the error code or scenario of its next reading; null for none
     */
    public record Played(
            String id,
            String name,
            @Nullable String nextWriting,
            @Nullable String nextReading,
            boolean isOffline) {}

    /** Every encoder of the hotel, with or without a fault. */
    public List<Played> now() {
        return hotel.with(all -> all.state().encoders.values().stream()
                .map(encoder -> new Played(
                        encoder.id(),
                        encoder.displayName,
                        armed(encoder, Encoders.ENCODE),
                        armed(encoder, Encoders.SCAN),
                        all.encoders().isOffline(encoder.id())))
                .toList());
    }

    private static @Nullable String armed(Encoder encoder, String kind) {
        Map<String, String> outcome = encoder.armed.getOrDefault(kind, Map.of());
        return outcome.getOrDefault(ERROR, outcome.get(SCENARIO));
    }

    /** Seam learns of it only from an attempt. */
    public void setOffline(String encoderId, boolean isNow) {
        hotel.with(all -> {
            all.encoders().setOffline(encoderId, isNow);
            return all;
        });
    }

    /** The next encoding ends in this error, one of Seam's codes; null: it goes as usual. */
    public void failNextWriting(String encoderId, @Nullable String code) {
        arm(encoderId, Encoders.ENCODE, code == null ? Map.of() : Map.of(ERROR, code));
    }

    /** The next reading ends in this error; null: it goes as usual. */
    public void failNextReading(String encoderId, @Nullable String code) {
        arm(encoderId, Encoders.SCAN, code == null ? Map.of() : Map.of(ERROR, code));
    }

    /** The next reading succeeds and finds this, one of the scenarios of Seam's simulation. */
    public void findAtNextReading(String encoderId, String scenario) {
        arm(encoderId, Encoders.SCAN, Map.of(SCENARIO, scenario));
    }

    /** All encoders are on, and no outcome is armed. */
    public void clear() {
        hotel.with(all -> {
            all.encoders().clearFaults();
            return all;
        });
    }

    private void arm(String encoderId, String kind, Map<String, String> outcome) {
        at(encoderId, (encoders, encoder) -> encoders.arm(encoder, kind, outcome));
    }

    private void at(String encoderId, BiConsumer<Encoders, Encoder> act) {
        hotel.with(all -> {
            Encoder encoder = all.state().encoders.get(encoderId);
            if (encoder != null) {
                act.accept(all.encoders(), encoder);
            }
            return all;
        });
    }
}

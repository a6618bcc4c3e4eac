package app.keydesk;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.EncoderFaults;
import app.keydesk.demo.FaultControls;
import app.keydesk.demo.model.Trouble;
import app.keydesk.desk.Connection;
import app.keydesk.desk.FaultPlay;
import app.keydesk.hotel.EncoderId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The demo hotel's faults for its own desk, which looks at the hotel again after each. */
final class DemoFaults implements FaultPlay {
    private static final Duration SLOW = Duration.ofSeconds(4);

    private final DemoHotel hotel;
    private final FaultControls faults;
    private final Connection connection;

    DemoFaults(DemoHotel hotel, Connection connection) {
        this.hotel = hotel;
        this.faults = hotel.faults();
        this.connection = connection;
    }

    @Override
    public State state() {
        Set<Fault> played = EnumSet.noneOf(Fault.class);
        for (Fault fault : Fault.values()) {
            if (isPlayed(fault)) {
                played.add(fault);
            }
        }
        return new State(
                played,
                faults.atEncoders().now().stream().map(DemoFaults::atEncoder).toList());
    }

    private boolean isPlayed(Fault fault) {
        return switch (fault) {
            case NO_NETWORK -> faults.isOffline();
            case SLOW_NETWORK -> faults.latency().isPositive();
            case BRIDGE_DOWN -> faults.isIn(Trouble.BRIDGE_DOWN);
            case VISIONLINE_DOWN -> faults.isIn(Trouble.VISIONLINE_DOWN);
            case LOGIN_ENDED -> faults.isIn(Trouble.LOGIN_ENDED);
            case PROVIDER_AWAY -> faults.isIn(Trouble.PROVIDER_AWAY);
            case PHONES_LATE -> faults.arePhonesLate();
            case MIDNIGHT -> faults.isMidnightNear();
        };
    }

    private static AtEncoder atEncoder(EncoderFaults.Played played) {
        return new AtEncoder(
                new EncoderId(played.id()),
                played.name(),
                Outcome.of(played.nextWriting()).orElse(null),
                Outcome.of(played.nextReading()).orElse(null),
                played.isOffline());
    }

    @Override
    public void set(Fault fault, boolean isPlayed) {
        switch (fault) {
            case NO_NETWORK -> faults.setOffline(isPlayed);
            case SLOW_NETWORK -> faults.setLatency(isPlayed ? SLOW : Duration.ZERO);
            case BRIDGE_DOWN -> faults.setIn(Trouble.BRIDGE_DOWN, isPlayed);
            case VISIONLINE_DOWN -> faults.setIn(Trouble.VISIONLINE_DOWN, isPlayed);
            case LOGIN_ENDED -> faults.setIn(Trouble.LOGIN_ENDED, isPlayed);
            case PROVIDER_AWAY -> faults.setIn(Trouble.PROVIDER_AWAY, isPlayed);
            case PHONES_LATE -> faults.setPhonesLate(isPlayed);
            case MIDNIGHT -> {
                faults.setMidnightNear(isPlayed);
                connection.reconcile(); // events are asked for from a time that has changed
            }
        }
        connection.syncNow();
    }

    @Override
    public void setEncoderOff(EncoderId encoder, boolean isOff) {
        faults.setEncoderOffline(encoder.value(), isOff);
    }

    @Override
    public void setNextWriting(EncoderId encoder, @Nullable Outcome outcome) {
        faults.atEncoders().failNextWriting(encoder.value(), outcome == null ? null : outcome.code());
    }

    @Override
    public void setNextReading(EncoderId encoder, @Nullable Outcome outcome) {
        if (outcome != null && outcome.isFound()) {
            faults.atEncoders().findAtNextReading(encoder.value(), outcome.code());
        } else {
            faults.atEncoders().failNextReading(encoder.value(), outcome == null ? null : outcome.code());
        }
    }

    @Override
    public void endAll() {
        faults.clear();
        connection.reconcile();
    }

    @Override
    public void reset() {
        hotel.reset();
        connection.reconcile();
    }
}

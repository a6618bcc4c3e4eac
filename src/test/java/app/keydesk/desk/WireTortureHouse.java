package app.keydesk.desk;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.testing.FaultProxy;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The demo hotel behind a TCP wire that drops, delays, resets, cuts off and garbles by seed; and crashes of the desk. */
final class WireTortureHouse extends TortureHouse {
    private static final double FAULTY = 0.2;

    private final DemoHotel demo;
    private final FaultProxy wire;
    private final SeamConnector connector;

    private WireTortureHouse(DemoHotel demo, FaultProxy wire, SeamConnector connector) {
        super(
                connector.connect(demo.endpoint(), demo.apiKey()),
                new SystemId(demo.systemId()),
                connector.connect(wire.endpoint(), demo.apiKey()));
        this.demo = demo;
        this.wire = wire;
        this.connector = connector;
    }

    static WireTortureHouse open(long seed) {
        Clock clock = Clock.systemUTC();
        Duration quick = Duration.ofMillis(5);
        try {
            DemoHotel demo = DemoHotel.start(TestTime.hotel(null)
                    .withRooms(20)
                    .withDelays(new DemoHotelOptions.Delays(quick, quick, quick, quick)));
            return new WireTortureHouse(
                    demo, new FaultProxy(demo.endpoint(), seed, 0), new SeamConnector("test", clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void arm(Random random) {
        wire.setShare(FAULTY);
        if (random.nextInt(12) == 0) {
            String method = random.nextBoolean() ? "createCredential" : "createIdentity";
            seam.next(method, FaultySeam.Fault.CRASH_AFTER);
            count("CRASH");
        }
    }

    @Override
    void heal() {
        super.heal();
        wire.setShare(0);
    }

    @Override
    Map<String, Integer> faults() {
        Map<String, Integer> all = new TreeMap<>(super.faults());
        wire.counts().forEach((fault, times) -> all.put("WIRE_" + fault, times));
        return all;
    }

    @Override
    public void close() {
        connector.close();
        wire.close();
        demo.close();
    }
}

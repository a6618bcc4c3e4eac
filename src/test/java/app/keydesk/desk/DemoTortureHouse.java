package app.keydesk.desk;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.FaultControls;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The demo hotel over HTTP, with faults on the wire and crashes of the desk. */
final class DemoTortureHouse extends TortureHouse {
    private static final List<String> PATHS = List.of(
            "/acs/credentials/create",
            "/user_identities/create",
            "/acs/credentials/delete",
            "/user_identities/delete",
            "/acs/encoders/encode_credential",
            "/acs/entrances/list_credentials_with_access",
            "/acs/credentials/list",
            "/acs/credentials/get",
            "/user_identities/get");
    private static final List<FaultControls.Fault> FAULTS = List.of(
            FaultControls.Fault.DROP_BEFORE,
            FaultControls.Fault.DROP_AFTER,
            FaultControls.Fault.DROP_AFTER,
            FaultControls.Fault.TOO_MANY_REQUESTS_WITHOUT_WAIT,
            FaultControls.Fault.UNAVAILABLE,
            FaultControls.Fault.ERROR_AFTER,
            FaultControls.Fault.GARBAGE);

    private final DemoHotel demo;
    private final SeamConnector connector;

    private DemoTortureHouse(DemoHotel demo, SeamConnector connector) {
        super(connector.connect(demo.endpoint(), demo.apiKey()), new SystemId(demo.systemId()));
        this.demo = demo;
        this.connector = connector;
    }

    static DemoTortureHouse open() {
        Clock clock = Clock.systemUTC();
        Duration quick = Duration.ofMillis(5);
        try {
            DemoHotel demo = DemoHotel.start(TestTime.hotel(null)
                    .withRooms(40)
                    .withDelays(new DemoHotelOptions.Delays(quick, quick, quick, quick)));
            return new DemoTortureHouse(demo, new SeamConnector("test", clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoHotel demo() {
        return demo;
    }

    @Override
    void arm(Random random) {
        int faults = random.nextInt(4);
        for (int fault = 0; fault < faults; fault++) {
            String path = PATHS.get(Math.min(random.nextInt(PATHS.size()), random.nextInt(PATHS.size())));
            FaultControls.Fault kind = FAULTS.get(random.nextInt(FAULTS.size()));
            demo.faults().next(path, kind, 1);
            count(kind.name());
        }
        if (random.nextInt(12) == 0) {
            String method = random.nextBoolean() ? "createCredential" : "createIdentity";
            seam.next(method, FaultySeam.Fault.CRASH_AFTER);
            count("CRASH");
        }
    }

    @Override
    void heal() {
        super.heal();
        demo.faults().clear();
    }

    @Override
    public void close() {
        connector.close();
        demo.close();
    }
}

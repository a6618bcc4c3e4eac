package app.keydesk.bench;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.Connection;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomTile;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** 100 keys that another desk stopped, in a hotel of 10,000 rooms, until this desk's cache knows them. */
final class ChangesBenchmark implements Benchmark {
    private static final int CHANGES = 100;
    private static final int WARM_UP = 3;
    private static final int RUNS = 7;

    @Override
    public String word() {
        return "changes";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Clock clock = Clock.systemUTC();
        DemoHotelOptions options = DemoHotelOptions.standard(null, clock)
                .withRooms(DemoHotelOptions.MOST_ROOMS)
                .withZone(BenchDesk.ZONE)
                .withDelays(DemoHotelOptions.Delays.NONE);
        try (DemoHotel hotel = DemoHotel.start(options);
                SeamConnector connector = new SeamConnector("bench", clock)) {
            SeamGateway otherDesk = connector.connect(hotel.endpoint(), hotel.apiKey());
            CallLog log = new CallLog(connector.connect(hotel.endpoint(), hotel.apiKey()));
            try (BenchDesk desk = new BenchDesk(ground.folder(), log.gateway())) {
                desk.sync();
                return List.of(figure(desk, log, otherDesk));
            }
        }
    }

    private static Figure figure(BenchDesk desk, CallLog log, SeamGateway otherDesk) throws Exception {
        List<Double> desks = new ArrayList<>();
        List<Double> calls = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            List<Credential> stopped = liveKeys(desk).subList(0, CHANGES);
            for (Credential key : stopped) {
                otherDesk.deleteCredential(key.id());
            }
            log.take();
            double took = millisOfReading(desk);
            List<CallLog.Call> reads = log.take();
            if (liveKeys(desk).stream().anyMatch(stopped::contains)) {
                throw new IllegalStateException("the desk did not learn every change");
            }
            long from = System.nanoTime();
            log.repeat(reads);
            if (run >= 0) {
                desks.add(took);
                calls.add((System.nanoTime() - from) / 1e6);
            }
        }
        return new Figure(
                "sync: 100 changes in 10,000 rooms (reference: its calls alone)",
                "ms",
                Spread.of(desks),
                Spread.of(calls),
                Mark.value(200));
    }

    private static List<Credential> liveKeys(BenchDesk desk) {
        return desk.cache()
                .liveKeys(
                        desk.front().board().rooms().stream().map(RoomTile::id).toList(),
                        desk.clock().instant());
    }

    private static double millisOfReading(BenchDesk desk) throws InterruptedException {
        Connection connection = desk.front().connection();
        CountDownLatch isRead = new CountDownLatch(1);
        long from = System.nanoTime();
        try (Registration listening = connection.onStatus(status -> isRead.countDown())) {
            connection.syncNow();
            if (!isRead.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no answer");
            }
            return (System.nanoTime() - from) / 1e6;
        }
    }
}

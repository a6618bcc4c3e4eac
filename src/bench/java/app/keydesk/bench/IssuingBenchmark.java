package app.keydesk.bench;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.SeamGateway.NewCredential;
import app.keydesk.seam.SeamGateway.NewIdentity;
import app.keydesk.seam.http.SeamConnector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the click to Seam's answer, in turn with the same calls made by the same client without the desk: pairs, so that
 * whatever else the machine does meets both alike. In the bench's own JVM, warm.
 */
final class IssuingBenchmark implements Benchmark {
    private static final int WARM_UP = 60;
    private static final int PAIRS = 200;
    private static final int SLOW_PAIRS = 40;
    private static final Duration SLOW = Duration.ofMillis(80);
    private static final Mark FIVE = Mark.excess(5);

    private int persons;

    @Override
    public String word() {
        return "issuing";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Clock clock = Clock.systemUTC();
        DemoHotelOptions options = DemoHotelOptions.standard(null, clock)
                .withRooms(1_000)
                .withZone(BenchDesk.ZONE)
                .withDelays(DemoHotelOptions.Delays.NONE);
        try (DemoHotel hotel = DemoHotel.start(options);
                SeamConnector connector = new SeamConnector("bench", clock)) {
            CallLog log = new CallLog(connector.connect(hotel.endpoint(), hotel.apiKey()));
            SeamGateway bare = connector.connect(hotel.endpoint(), hotel.apiKey());
            try (BenchDesk desk = new BenchDesk(ground.folder(), log.gateway())) {
                desk.sync();
                return figures(desk, hotel, log, bare);
            }
        }
    }

    private List<Figure> figures(BenchDesk desk, DemoHotel hotel, CallLog log, SeamGateway bare) throws SeamException {
        List<Figure> figures = new ArrayList<>();
        for (boolean isNew : new boolean[] {false, true}) {
            pairs(desk, log, bare, WARM_UP, isNew);
            figures.addAll(figures(desk, log, bare, isNew, 0));
            hotel.faults().setLatency(SLOW);
            figures.addAll(figures(desk, log, bare, isNew, Math.toIntExact(SLOW.toMillis())));
            hotel.faults().setLatency(Duration.ZERO);
        }
        return figures;
    }

    private List<Figure> figures(BenchDesk desk, CallLog log, SeamGateway bare, boolean isNew, int latency)
            throws SeamException {
        Pairs pairs = pairs(desk, log, bare, latency == 0 ? PAIRS : SLOW_PAIRS, isNew);
        String guest = isNew ? "new guest" : "returning guest";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "issuing: " + guest + " at " + latency + " ms, p95 (reference: its calls alone)",
                "ms",
                Spread.percentile(pairs.desk, 95),
                Spread.percentile(pairs.bare, 95),
                FIVE));
        if (latency > 0) {
            double most = isNew ? 2 : 1;
            figures.add(new Figure(
                    "issuing: " + guest + ", writes one after another",
                    "calls",
                    Spread.of(pairs.writes),
                    null,
                    Mark.value(most)));
            figures.add(new Figure(
                    "issuing: " + guest + ", all calls one after another, with the looks at the room before and after",
                    "calls",
                    Spread.of(pairs.all),
                    null,
                    Mark.value(most)));
        }
        return figures;
    }

    private record Pairs(List<Double> desk, List<Double> bare, List<Double> writes, List<Double> all) {}

    private Pairs pairs(BenchDesk desk, CallLog log, SeamGateway bare, int count, boolean isNew) throws SeamException {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<RoomTile> rooms = desk.front().board().rooms();
        List<Credential> owners =
                desk
                        .cache()
                        .liveKeys(
                                rooms.stream().map(RoomTile::id).toList(),
                                desk.clock().instant())
                        .stream()
                        .filter(key -> key.guestId() != null)
                        .toList();
        for (int i = 0; i < count; i++) {
            EntranceId room = rooms.get(i * 7 % rooms.size()).id();
            Credential owner = owners.get(i % owners.size());
            KeyRequest request = request(desk, room, isNew ? null : owner);
            log.take();
            long from = System.nanoTime();
            IssueOutcome outcome = desk.front().issuing().issue(request, Progress.NONE);
            pairs.desk.add((System.nanoTime() - from) / 1e6);
            if (!(outcome instanceof IssueOutcome.Issued)) {
                throw new IllegalStateException(outcome.toString());
            }
            List<CallLog.Call> calls = log.take();
            pairs.all.add((double) CallLog.oneAfterAnother(calls));
            pairs.writes.add((double) CallLog.oneAfterAnother(
                    calls.stream().filter(CallLog.Call::isWrite).toList()));
            from = System.nanoTime();
            again(bare, calls);
            pairs.bare.add((System.nanoTime() - from) / 1e6);
        }
        return pairs;
    }

    private KeyRequest request(BenchDesk desk, EntranceId room, @Nullable Credential owner) {
        Instant now = desk.clock().instant();
        GuestChoice guest = owner == null || owner.guestId() == null
                ? new GuestChoice.New("Guest Number " + persons, "bench" + persons++ + "@example.com", null)
                : new GuestChoice.Known(owner.guestId());
        List<CredentialId> live = desk.front().issuing().liveKeys(List.of(room)).keys().stream()
                .map(row -> row.id())
                .toList();
        return new KeyRequest(
                guest,
                List.of(room),
                desk.front().board().defaultCommonDoors(List.of(room)),
                new StayWindow(now.minusSeconds(60), now.plus(Duration.ofDays(2))),
                Medium.PHONE,
                null,
                CardFormat.RFID48,
                new KeyPlan.Override(live),
                null);
    }

    /** The same calls by the same client, those side by side one after another but for the look beside a new person. */
    private void again(SeamGateway seam, List<CallLog.Call> calls) throws SeamException {
        boolean hasPerson =
                calls.stream().anyMatch(call -> call.method().getName().equals("createIdentity"));
        boolean isLookDone = !hasPerson;
        Object identity = null;
        for (CallLog.Call call : calls) {
            Object first = call.arguments()[0];
            if (first instanceof NewIdentity person) {
                String other = "again-" + persons++;
                NewIdentity changed = new NewIdentity(other, person.fullName(), other + "@example.com", null);
                identity = seam.createIdentity(changed, (SystemId) call.arguments()[1])
                        .id();
            } else if (first instanceof NewCredential key) {
                seam.createCredential(with(key, (IdentityId) identity));
            } else if (first instanceof EntranceId room) {
                if (isLookDone) {
                    seam.credentialsWithAccess(room, false);
                }
                isLookDone = true; // the first ran beside the making of the person
            } else {
                throw new IllegalStateException("not expected while a key is issued: " + call.method());
            }
        }
    }

    private static NewCredential with(NewCredential key, @Nullable IdentityId identity) {
        return new NewCredential(
                key.systemId(),
                key.guestId(),
                identity == null ? key.identityId() : identity,
                key.medium(),
                key.managerId(),
                key.doors(),
                key.window(),
                key.cardFormat(),
                key.plan());
    }
}

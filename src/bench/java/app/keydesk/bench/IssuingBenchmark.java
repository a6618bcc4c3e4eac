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
 * From the press to Seam's answer on the screen, in turn with the same calls made by the same client without the desk: pairs, so that
 * whatever else the machine does meets both alike. In the bench's own JVM, warm.
 */
final class IssuingBenchmark implements Benchmark {
    private static final int WARM_UP = 60;
    private static final int PAIRS = 200;
    private static final int SLOW_PAIRS = 40;
    private static final int FEW_PAIRS = 20;
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
            pairs(desk, log, bare, WARM_UP, new Press(isNew, true));
            figures.addAll(figures(desk, log, bare, isNew, 0));
            hotel.faults().setLatency(SLOW);
            figures.addAll(figures(desk, log, bare, isNew, Math.toIntExact(SLOW.toMillis())));
            figures.addAll(unforeseen(desk, log, bare, isNew));
            hotel.faults().setLatency(Duration.ZERO);
        }
        return figures;
    }

    /** The form sees the press coming: somebody points at its button or has come to its last field. */
    private List<Figure> figures(BenchDesk desk, CallLog log, SeamGateway bare, boolean isNew, int latency)
            throws SeamException {
        Pairs pairs = pairs(desk, log, bare, latency == 0 ? PAIRS : SLOW_PAIRS, new Press(isNew, true));
        String guest = guest(isNew);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "issuing: " + guest + " at " + latency + " ms, p95 (reference: its calls alone)",
                "ms",
                Spread.percentile(pairs.desk, 95),
                Spread.percentile(pairs.bare, 95),
                FIVE));
        if (latency > 0) {
            figures.add(calls(guest + ", calls one after another until the answer", pairs, isNew ? 2 : 1));
        }
        return figures;
    }

    /** Ctrl+Enter in the first field, or a look that was older: the press itself looks first. */
    private List<Figure> unforeseen(BenchDesk desk, CallLog log, SeamGateway bare, boolean isNew) throws SeamException {
        Pairs pairs = pairs(desk, log, bare, FEW_PAIRS, new Press(isNew, false));
        String guest = guest(isNew) + ", nobody looked before,";
        return List.of(
                new Figure(
                        "issuing: " + guest + " at " + SLOW.toMillis() + " ms, p95 (reference: its calls alone)",
                        "ms",
                        Spread.percentile(pairs.desk, 95),
                        Spread.percentile(pairs.bare, 95),
                        Mark.NONE),
                calls(guest + " calls one after another until the answer", pairs, -1));
    }

    private static String guest(boolean isNew) {
        return isNew ? "new guest" : "returning guest";
    }

    private static Figure calls(String words, Pairs pairs, int most) {
        Mark mark = most < 0 ? Mark.NONE : Mark.value(most);
        return new Figure("issuing: " + words, "calls", Spread.percentile(pairs.calls, 100), null, mark);
    }

    /** @param isForeseen the form took its look right before */
    private record Press(boolean isNew, boolean isForeseen) {}

    private record Pairs(List<Double> desk, List<Double> bare, List<Double> calls) {}

    private Pairs pairs(BenchDesk desk, CallLog log, SeamGateway bare, int count, Press press) throws SeamException {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<EntranceId> rooms =
                desk.front().board().rooms().stream().map(RoomTile::id).toList();
        List<Credential> owners = desk.cache().liveKeys(rooms, desk.clock().instant()).stream()
                .filter(key -> key.guestId() != null)
                .toList();
        for (int i = 0; i < count; i++) {
            EntranceId room = rooms.get(i * 7 % rooms.size());
            KeyRequest request = request(desk, room, press.isNew ? null : owners.get(i % owners.size()));
            if (!press.isForeseen) {
                desk.front().issuing().liveKeys(List.of(rooms.get((i * 7 + 1) % rooms.size())));
            }
            log.take();
            AnswerTime told = new AnswerTime();
            long from = System.nanoTime();
            IssueOutcome outcome = desk.front().issuing().issue(request, told);
            if (!(outcome instanceof IssueOutcome.Issued)) {
                throw new IllegalStateException(outcome.toString());
            }
            pairs.desk.add((told.at - from) / 1e6);
            List<CallLog.Call> calls =
                    log.take().stream().filter(call -> call.from() < told.at).toList();
            pairs.calls.add((double) CallLog.oneAfterAnother(calls));
            from = System.nanoTime();
            again(bare, calls);
            pairs.bare.add((System.nanoTime() - from) / 1e6);
        }
        return pairs;
    }

    /** When the screen is told that the key is issued; what the desk does after that keeps nobody waiting. */
    private static final class AnswerTime implements Progress {
        private volatile long at;

        @Override
        public void at(Stage stage) {
            if (stage == Stage.ISSUED) {
                at = System.nanoTime();
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
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

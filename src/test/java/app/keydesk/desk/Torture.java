package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.someone;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Step;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** Mixed work at a desk whose network fails at random, and what is left of it at the hotel. */
final class Torture implements AutoCloseable {
    private final Path folder;
    private final Random random;
    private final boolean looksFirst;
    private final Clock clock = Clock.systemUTC();
    private final UnaryOperator<Journal> around;
    private final TortureHouse house;
    private final TortureHouse.Baseline before;
    private TestDesk desk;
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private int intents;

    Torture(Path folder, long seed, TortureHouse house, boolean looksFirst) {
        this(folder, seed, house, house.baseline(), looksFirst);
    }

    /** @param before the hotel before any work was done */
    Torture(Path folder, long seed, TortureHouse house, TortureHouse.Baseline before, boolean looksFirst) {
        this(folder, seed, house, before, looksFirst, UnaryOperator.identity());
    }

    /** @param around stands before the journal's file */
    Torture(
            Path folder,
            long seed,
            TortureHouse house,
            TortureHouse.Baseline before,
            boolean looksFirst,
            UnaryOperator<Journal> around) {
        this.around = around;
        this.before = before;
        this.folder = folder;
        this.random = new Random(seed);
        this.looksFirst = looksFirst;
        this.house = house;
        this.desk = opened();
    }

    /** @param doubled keys at the hotel that no line of the journal stands for */
    record Verdict(
            int intents,
            Map<Kind, Integer> kinds,
            Map<String, Integer> faults,
            int lost,
            int doubled,
            int orphaned,
            int unintended,
            int open) {
        /** With the work that other processes did on the same files. */
        Verdict with(int written) {
            return new Verdict(written, kinds, faults, lost, doubled, orphaned, unintended, open);
        }

        boolean isClean() {
            return lost + doubled + orphaned + unintended + open == 0;
        }
    }

    Verdict run(int count) {
        for (intents = 0; intents < count; intents++) {
            house.arm(random);
            try {
                one();
            } catch (FaultySeam.Killed e) {
                house.heal();
                desk.close();
                desk = opened();
            }
            house.heal();
            backOnline();
            if (intents % 10 == 9) {
                recover();
            }
        }
        recover();
        return verdict();
    }

    /** Else a dead network that the desk remembers would keep the next work from the wire, and its faults with it. */
    private void backOnline() {
        if (!desk.desk.connection().status().isOnline()) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> desk.desk.connection().reconcile().problem() == null);
        }
    }

    /** What a desk does first: it ends what was left open. */
    void settle() {
        desk.open.start();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> openIntents().isEmpty());
    }

    /** Sees to it that the first room has a live key. */
    void ready() {
        EntranceId room = desk.desk.board().rooms().getFirst().id();
        if (desk.desk.issuing().liveKeys(List.of(room)).keys().isEmpty()) {
            work(Kind.ISSUE);
        }
    }

    /** One thing after the other. */
    void workUntilKilled() {
        for (intents = 0; intents >= 0; intents++) {
            one();
        }
    }

    int intentsWritten() {
        return desk.parts.journal().recent(100_000).size();
    }

    private TestDesk opened() {
        return new TestDesk(folder, house.seam.gateway(), clock, looksFirst, around).synced();
    }

    private void one() {
        List<RoomTile> rooms = desk.desk.board().rooms();
        EntranceId room = rooms.get(random.nextInt(8)).id();
        List<KeyRow> live = desk.desk.issuing().liveKeys(List.of(room)).keys();
        Kind[] kinds = Kind.values();
        work(live.isEmpty() ? kinds[random.nextInt(2)] : kinds[random.nextInt(kinds.length)], room, live);
    }

    /** What a desk does; the first two need no live key in the room. */
    enum Kind {
        ISSUE,
        GROUP,
        JOIN,
        STOP,
        EXTEND,
        MOVE,
        REMOVE
    }

    /** One piece of work of this kind, in the first rooms of the hotel. */
    void work(Kind kind) {
        EntranceId room = desk.desk.board().rooms().getFirst().id();
        work(kind, room, desk.desk.issuing().liveKeys(List.of(room)).keys());
    }

    private void work(Kind kind, EntranceId room, List<KeyRow> live) {
        kinds.merge(kind, 1, Integer::sum);
        switch (kind) {
            case ISSUE -> issue(room, new KeyPlan.Override(ids(live)));
            case JOIN -> issue(room, new KeyPlan.Joiner(ids(live)));
            case STOP -> desk.desk.stopping().stop(ids(live.subList(0, 1)), Stopping.Reason.MISTAKE, Progress.NONE);
            case EXTEND -> extend(live);
            case MOVE -> move(room, live);
            case GROUP -> group(room, live);
            case REMOVE -> remove(live.getFirst());
        }
    }

    private void issue(EntranceId room, KeyPlan plan) {
        boolean isCard = random.nextInt(4) == 0;
        KeyRequest request = desk.request(
                someone(name()), List.of(room), isCard ? Medium.CARD : Medium.PHONE, isCard ? encoder() : null, plan);
        desk.desk.issuing().issue(request, Progress.NONE);
    }

    private void group(EntranceId room, List<KeyRow> live) {
        List<GroupIssuing.GroupKey> keys = new ArrayList<>();
        for (int guest = 0; guest < 3; guest++) {
            boolean isCard = random.nextInt(4) == 0;
            keys.add(new GroupIssuing.GroupKey(
                    someone(name() + "-" + guest),
                    List.of(room),
                    isCard ? Medium.CARD : Medium.PHONE,
                    isCard ? encoder() : null));
        }
        desk.desk
                .groups()
                .issue(
                        new GroupIssuing.Group(keys, List.of(), desk.nights(2), CardFormat.RFID48, ids(live)),
                        Progress.NONE);
    }

    private void remove(KeyRow key) {
        AcsUserId guest = key.credential().guestId();
        if (guest != null) {
            desk.desk.removing().remove(guest, ids(desk.desk.removing().liveKeys(guest)), Progress.NONE);
        }
    }

    private String name() {
        return "Guest " + ProcessHandle.current().pid() + "-" + intents;
    }

    private void extend(List<KeyRow> live) {
        KeyRow key = live.getFirst();
        var window = new StayWindow(
                key.credential().startsAt(), key.credential().endsAt().plus(1, ChronoUnit.HOURS));
        desk.desk
                .revising()
                .revise(
                        new Revising.Revision(
                                key.id(),
                                window,
                                key.credential().guestEntranceIds(),
                                key.credential().commonEntranceIds(),
                                encoder(),
                                CardFormat.RFID48,
                                ids(live.subList(1, live.size())),
                                List.of()),
                        Progress.NONE);
    }

    private void move(EntranceId from, List<KeyRow> live) {
        EntranceId to = desk.desk.board().rooms().get(8 + random.nextInt(8)).id();
        List<Moving.Mover> movers = new ArrayList<>();
        live.forEach(row -> movers.add(new Moving.Mover(row.id(), Moving.Fate.MOVE)));
        List<KeyRow> there = desk.desk.issuing().liveKeys(List.of(to)).keys();
        desk.desk
                .moving()
                .move(
                        new Moving.Move(
                                from,
                                to,
                                new Moving.NewKeys(desk.nights(2), List.of(), CardFormat.RFID48, encoder()),
                                movers,
                                ids(there)),
                        Progress.NONE);
    }

    /** The network is back: everything open is resolved, and what a person would press is pressed. */
    private void recover() {
        house.heal();
        desk.close();
        desk = new TestDesk(folder, house.seam.gateway(), clock, looksFirst, around);
        desk.open.start();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> openIntents().isEmpty());
        for (ToDoList.ToDo toDo : desk.desk.toDos().open()) {
            WorkOutcome outcome = desk.desk.toDos().act(toDo.work(), Progress.NONE);
            if (!(outcome instanceof WorkOutcome.Done)) {
                desk.desk.toDos().dismiss(toDo.work());
            }
        }
        desk.desk.connection().reconcile();
    }

    private List<Intent> openIntents() {
        return desk.parts.journal().unsettled().stream()
                .filter(intent -> intent.state() == IntentState.OPEN)
                .toList();
    }

    private Verdict verdict() {
        Set<CredentialId> accounted = new HashSet<>();
        Set<CredentialId> promised = new HashSet<>();
        Set<CredentialId> accepted = new HashSet<>();
        for (Intent intent : desk.parts.journal().recent(100_000)) {
            for (Step step : intent.steps()) {
                String key = step.outcome().get("key");
                if (key != null && step.name().endsWith(".key")) {
                    accounted.add(new CredentialId(key));
                }
            }
            if (intent.state() == IntentState.DONE) {
                promised.addAll(new JobLines(
                                desk.parts, JobText.read(intent.details()), new StepLog(desk.parts.journal(), intent))
                        .keysMade());
            }
            accepted.addAll(replaced(intent));
        }
        Set<CredentialId> now = new HashSet<>();
        house.keys().forEach(key -> now.add(key.id()));
        now.removeAll(before.keys());
        return new Verdict(
                intents,
                Map.copyOf(kinds),
                house.faults(),
                missing(promised, now, stopped()),
                (int) now.stream().filter(key -> !accounted.contains(key)).count(),
                orphans(),
                unintended(accepted),
                openIntents().size() + cacheDiffers());
    }

    /** Keys that this desk stopped itself, or removed with their guest. */
    private Set<CredentialId> stopped() {
        Set<CredentialId> stopped = new HashSet<>();
        for (Intent intent : desk.parts.journal().recent(100_000)) {
            intent.details().forEach((name, value) -> {
                if (name.endsWith(".key")) {
                    stopped.add(new CredentialId(value));
                }
            });
            stopped.addAll(replaced(intent));
        }
        return stopped;
    }

    private static List<CredentialId> replaced(Intent intent) {
        List<CredentialId> replaced = new ArrayList<>();
        intent.details().forEach((name, value) -> {
            if (name.endsWith(".override") || name.endsWith(".replaces")) {
                replaced.addAll(JobText.split(value, CredentialId::new));
            }
        });
        return replaced;
    }

    private static int missing(Set<CredentialId> promised, Set<CredentialId> now, Set<CredentialId> stopped) {
        return (int) promised.stream()
                .filter(key -> !now.contains(key) && !stopped.contains(key))
                .count();
    }

    /** Guests that this desk made and that never got a key. */
    private int orphans() {
        Set<String> withKey = new HashSet<>();
        for (Intent intent : desk.parts.journal().recent(100_000)) {
            boolean hasKey = intent.steps().stream()
                    .anyMatch(step ->
                            step.name().endsWith(".key") && step.outcome().containsKey("key"));
            intent.steps().stream()
                    .map(step -> step.outcome().get("identity"))
                    .filter(identity -> identity != null && hasKey)
                    .forEach(withKey::add);
        }
        return (int) house.guests().stream()
                .filter(guest -> !before.guests().contains(guest.id()))
                .filter(guest -> guest.identityId() == null
                        || !withKey.contains(guest.identityId().value()))
                .count();
    }

    /** Dead keys whose loss nobody had accepted; one whose stay ended by itself was not lost to anybody. */
    private int unintended(Set<CredentialId> accepted) {
        return (int) house.keys().stream()
                .filter(key -> Boolean.FALSE.equals(key.isValid()) && !accepted.contains(key.id()))
                .filter(key -> !before.dead().contains(key.id()))
                .filter(key -> key.endsAt() == null || key.endsAt().isAfter(clock.instant()))
                .count();
    }

    private EncoderId encoder() {
        return desk.desk.board().encoders().getFirst().id();
    }

    private int cacheDiffers() {
        int differs = 0;
        List<Credential> keys = house.keys();
        for (RoomTile tile : desk.desk.board().rooms()) {
            Set<String> cached = new TreeSet<>();
            desk.parts
                    .cache()
                    .liveKeys(List.of(tile.id()), clock.instant())
                    .forEach(key -> cached.add(key.id().value()));
            Set<String> real = new TreeSet<>();
            keys.stream()
                    .filter(key -> key.isLive(clock.instant()) && key.opens(tile.id()))
                    .forEach(key -> real.add(key.id().value()));
            differs += cached.equals(real) ? 0 : 1;
        }
        return differs;
    }

    private static List<CredentialId> ids(List<KeyRow> rows) {
        return rows.stream().map(KeyRow::id).toList();
    }

    @Override
    public void close() {
        desk.close();
        house.close();
    }
}

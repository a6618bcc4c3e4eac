package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.someone;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Step;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.CredentialId;
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
import org.awaitility.Awaitility;

/** Mixed work at a desk whose network fails at random, and what is left of it at the hotel. */
final class Torture implements AutoCloseable {
    private final Path folder;
    private final Random random;
    private final boolean looksFirst;
    private final Clock clock = Clock.systemUTC();
    private final PaperHotel hotel = new PaperHotel(clock);
    private final FaultySeam seam = new FaultySeam(hotel);
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private TestDesk desk;
    private int intents;

    Torture(Path folder, long seed, boolean looksFirst) {
        this.folder = folder;
        this.random = new Random(seed);
        this.looksFirst = looksFirst;
        this.desk = opened();
    }

    /** @param doubled keys at the hotel that no line of the journal stands for */
    record Verdict(
            int intents, Map<Fault, Integer> faults, int lost, int doubled, int orphaned, int unintended, int open) {
        boolean isClean() {
            return lost + doubled + orphaned + unintended + open == 0;
        }
    }

    Verdict run(int count) {
        for (intents = 0; intents < count; intents++) {
            seam.plan(this::chance);
            try {
                one();
            } catch (FaultySeam.Killed e) {
                seam.plan(method -> Fault.NONE);
                desk.close();
                desk = opened();
            }
            seam.plan(method -> Fault.NONE);
            if (intents % 10 == 9) {
                recover();
            }
        }
        recover();
        return verdict();
    }

    private TestDesk opened() {
        return new TestDesk(folder, seam.gateway(), clock, looksFirst).synced();
    }

    private Fault chance(String method) {
        boolean isWrite = method.startsWith("create") || method.startsWith("delete") || method.equals("encode");
        int dice = random.nextInt(100);
        Fault fault = dice < 4 ? Fault.LOST_BEFORE : dice < 8 ? Fault.BUSY : dice < 10 ? Fault.OFFLINE : Fault.NONE;
        if (isWrite && dice >= 10 && dice < 30) {
            fault = dice < 25 ? Fault.LOST_AFTER : Fault.CRASH_AFTER;
        }
        if (fault != Fault.NONE) {
            faults.merge(fault, 1, Integer::sum);
        }
        return fault;
    }

    private void one() {
        List<RoomTile> rooms = desk.desk.board().rooms();
        EntranceId room = rooms.get(random.nextInt(8)).id();
        List<KeyRow> live = desk.desk.issuing().liveKeys(List.of(room)).keys();
        switch (random.nextInt(live.isEmpty() ? 2 : 7)) {
            case 0, 1 -> issue(room, new KeyPlan.Override(ids(live)));
            case 2, 3 -> issue(room, new KeyPlan.Joiner(ids(live)));
            case 4 -> desk.desk.stopping().stop(ids(live.subList(0, 1)), Stopping.Reason.MISTAKE, Progress.NONE);
            case 5 -> extend(live);
            default -> move(room, live);
        }
    }

    private void issue(EntranceId room, KeyPlan plan) {
        boolean isCard = random.nextInt(4) == 0;
        KeyRequest request = desk.request(
                someone("Guest " + intents),
                List.of(room),
                isCard ? Medium.CARD : Medium.PHONE,
                isCard ? PaperHotel.ENCODER : null,
                plan);
        desk.desk.issuing().issue(request, Progress.NONE);
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
                                PaperHotel.ENCODER,
                                ids(live.subList(1, live.size())),
                                List.of()),
                        Progress.NONE);
    }

    private void move(EntranceId from, List<KeyRow> live) {
        EntranceId to = new EntranceId("r1" + (10 + random.nextInt(10)));
        List<Moving.Mover> movers = new ArrayList<>();
        live.forEach(row -> movers.add(new Moving.Mover(row.id(), Moving.Fate.MOVE)));
        List<KeyRow> there = desk.desk.issuing().liveKeys(List.of(to)).keys();
        desk.desk
                .moving()
                .move(
                        new Moving.Move(from, to, desk.nights(2), List.of(), movers, PaperHotel.ENCODER, ids(there)),
                        Progress.NONE);
    }

    /** The network is back: everything open is resolved, and what a person would press is pressed. */
    private void recover() {
        seam.plan(method -> Fault.NONE);
        desk.close();
        desk = new TestDesk(folder, seam.gateway(), clock, looksFirst);
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
            intent.details().forEach((name, value) -> {
                if (name.endsWith(".override") || name.endsWith(".replaces")) {
                    accepted.addAll(JobText.split(value, CredentialId::new));
                }
            });
        }
        Set<CredentialId> made = hotel.everMade();
        return new Verdict(
                intents,
                Map.copyOf(faults),
                missing(promised, made),
                missing(made, accounted),
                orphans(),
                unintended(accepted, accounted),
                openIntents().size() + cacheDiffers());
    }

    private static int missing(Set<CredentialId> wanted, Set<CredentialId> there) {
        return (int) wanted.stream().filter(key -> !there.contains(key)).count();
    }

    private int orphans() {
        Set<?> owners = hotel.ownersOfKeys();
        return (int) hotel.allGuests().stream()
                .filter(guest -> !owners.contains(guest.id()))
                .count();
    }

    /** Keys that an override ended though nobody had accepted their loss. */
    private int unintended(Set<CredentialId> accepted, Set<CredentialId> accounted) {
        return (int) hotel.killedBy().values().stream()
                .flatMap(Set::stream)
                .filter(key -> accounted.contains(key) && !accepted.contains(key))
                .count();
    }

    private int cacheDiffers() {
        int differs = 0;
        for (RoomTile tile : desk.desk.board().rooms()) {
            Set<String> cached = new TreeSet<>();
            desk.parts
                    .cache()
                    .liveKeys(List.of(tile.id()), clock.instant())
                    .forEach(key -> cached.add(key.id().value()));
            Set<String> real = new TreeSet<>();
            hotel.live(tile.id()).forEach(key -> real.add(key.id().value()));
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
    }
}

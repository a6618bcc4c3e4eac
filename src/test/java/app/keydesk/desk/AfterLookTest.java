package app.keydesk.desk;

import static app.keydesk.desk.Progress.NONE;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.desk.ToDoList.Action;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The look for other desks' keys after an override: nobody waits for it, and it is never forgotten. */
class AfterLookTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");

    private final List<String> whenTold = new CopyOnWriteArrayList<>();
    private volatile Fault after = Fault.NONE;

    @Test
    void theAnswerIsToldBeforeTheRoomIsLookedAtAgain() {
        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);

        assertThat(whenTold).endsWith("createCredential").containsOnlyOnce("credentialsWithAccess");
        assertThat(seam.calls()).filteredOn("credentialsWithAccess"::equals).hasSize(2);
        assertThat(state()).isEqualTo(IntentState.DONE);
    }

    @Test
    void aCollisionIsToldThoughTheKeyWasSaidToBeIssuedAndTheListGrows() {
        AtomicInteger told = new AtomicInteger();
        desk.desk.toDos().onChange(told::incrementAndGet);
        somebodyElseIssuesToo();

        IssueOutcome outcome = issue();

        assertThat(whenTold).isNotEmpty();
        assertThat(outcome).isInstanceOf(IssueOutcome.Collided.class);
        assertThat(givenWay()).containsExactly("Eve Elsewhere");
        assertThat(told).hasPositiveValue();
    }

    @Test
    void aLookThatSeamDoesNotAnswerIsTakenAgainByItself() {
        after = Fault.BUSY;
        somebodyElseIssuesToo();

        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(state()).isEqualTo(IntentState.OPEN);
        assertThat(desk.desk.toDos().open()).as("nobody has anything to do yet").isEmpty();
        seam.plan(method -> Fault.NONE);
        desk.synced();

        Awaitility.await().until(() -> !givenWay().isEmpty());
        assertThat(givenWay()).containsExactly("Eve Elsewhere");
    }

    @Test
    void aLookThatWasTakenAgainAndFoundNobodySettlesTheWork() {
        after = Fault.BUSY;
        planAfterTheKey(() -> {});

        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        seam.plan(method -> Fault.NONE);
        desk.synced();

        Awaitility.await().until(() -> state() == IntentState.DONE);
        assertThat(desk.desk.toDos().open()).isEmpty();
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void aDeskThatDiedBeforeTheLookTakesItAtItsNextStart() {
        after = Fault.CRASH_BEFORE;
        somebodyElseIssuesToo();
        assertThatThrownBy(this::issue).isInstanceOf(FaultySeam.Killed.class);

        restart();

        assertThat(givenWay()).containsExactly("Eve Elsewhere");
    }

    @Test
    void aKeyThatCameLongAfterOursIsNoCollision() {
        after = Fault.CRASH_BEFORE;
        planAfterTheKey(() -> {});
        assertThatThrownBy(this::issue).isInstanceOf(FaultySeam.Killed.class);
        clock.forward(Duration.ofMinutes(5));
        issueElsewhere(override(hotel.live(ROOM).getFirst().id()));

        restart();

        assertThat(desk.parts.journal().unsettled()).isEmpty();
        assertThat(desk.desk.toDos().open()).isEmpty();
    }

    @Test
    void aKeyThatAnotherDeskJoinedToOursIsNoCollision() {
        after = Fault.BUSY;
        planAfterTheKey(() -> {});
        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        issueElsewhere(TestDesk.beside(hotel.live(ROOM).getFirst().id()));
        seam.plan(method -> Fault.NONE);
        desk.synced();

        Awaitility.await().until(() -> state() != IntentState.OPEN);
        assertThat(state()).isEqualTo(IntentState.DONE);
        assertThat(desk.desk.toDos().open()).isEmpty();
    }

    @Test
    void aKeyOfTheSameWorkThatACrashLeftWithoutAnAnswerIsNoStranger() {
        dieAfterTheKey(2);
        assertThatThrownBy(() -> desk.desk.groups().issue(group("Ada Sample", "Ben Sample", "Cleo Sample"), NONE))
                .isInstanceOf(FaultySeam.Killed.class);

        restart();

        assertThat(desk.desk.toDos().open()).isEmpty();
        assertThat(state()).isEqualTo(IntentState.DONE);
        assertThat(hotel.live(ROOM))
                .hasSize(3)
                .allMatch(key -> desk.parts.journal().originOf(key.id()).isPresent());
    }

    @Test
    void aKeyOfOtherWorkThatACrashLeftWithoutAnAnswerIsNoStranger() {
        after = Fault.BUSY;
        planAfterTheKey(() -> {});
        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        var first = hotel.live(ROOM).getFirst().id();
        dieAfterTheKey(1);
        assertThatThrownBy(() -> desk.desk
                        .issuing()
                        .issue(desk.phoneKey(someone("Ben Sample"), ROOM, new KeyPlan.Joiner(List.of(first))), NONE))
                .isInstanceOf(FaultySeam.Killed.class);

        restart();

        assertThat(desk.desk.toDos().open()).isEmpty();
        assertThat(hotel.live(ROOM))
                .hasSize(2)
                .allMatch(key -> desk.parts.journal().originOf(key.id()).isPresent());
    }

    @Test
    void aCompanionsKeyThatThisDeskMadeWhileTheRoomWasLookedAtIsNoStranger() {
        whileTheRoomIsLookedAt(() -> {
            var first = hotel.live(ROOM).getFirst().id();
            desk.desk.issuing().issue(desk.phoneKey(someone("Ben Sample"), ROOM, TestDesk.beside(first)), NONE);
        });

        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(desk.desk.toDos().open()).isEmpty();
        assertThat(hotel.live(ROOM)).hasSize(2);
    }

    @Test
    void aNewKeyThatThisDeskMadeWhileTheRoomWasLookedAtIsNoCollision() {
        whileTheRoomIsLookedAt(() -> {
            var first = hotel.live(ROOM).getFirst().id();
            desk.desk.issuing().issue(desk.phoneKey(someone("Ben Sample"), ROOM, override(first)), NONE);
        });

        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(desk.desk.toDos().open()).isEmpty();
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void aCollisionIsToldForACardToo() {
        somebodyElseIssuesToo();

        IssueOutcome outcome = desk.desk
                .issuing()
                .issue(desk.card(someone("Ada Sample"), ROOM, override(), PaperHotel.ENCODER), Progress.NONE);

        assertThat(outcome).isInstanceOf(IssueOutcome.Collided.class);
        assertThat(givenWay()).containsExactly("Eve Elsewhere");
    }

    private void somebodyElseIssuesToo() {
        planAfterTheKey(() -> issueElsewhere(override()));
    }

    /** While our key is on its way {@code others} act; then looks at the room fail as {@link #after} says. */
    private void planAfterTheKey(Runnable others) {
        seam.plan(method -> {
            if (method.equals("createCredential")) {
                seam.plan(later -> later.equals("credentialsWithAccess") ? after : Fault.NONE);
                others.run();
            }
            return Fault.NONE;
        });
    }

    /** The first look after the key is slow: meanwhile this desk acts. */
    private void whileTheRoomIsLookedAt(Runnable act) {
        seam.plan(method -> {
            if (method.equals("createCredential")) {
                seam.plan(later -> {
                    if (later.equals("credentialsWithAccess")) {
                        seam.plan(last -> Fault.NONE);
                        act.run();
                    }
                    return Fault.NONE;
                });
            }
            return Fault.NONE;
        });
    }

    /** The desk dies when its {@code number}th key from now exists; looks at rooms before that go unanswered. */
    private void dieAfterTheKey(int number) {
        AtomicInteger keys = new AtomicInteger();
        seam.plan(method -> method.equals("createCredential") && keys.incrementAndGet() == number
                ? Fault.CRASH_AFTER
                : method.equals("credentialsWithAccess") ? after : Fault.NONE);
    }

    private GroupIssuing.Group group(String... guests) {
        return new GroupIssuing.Group(
                Stream.of(guests)
                        .map(guest -> new GroupIssuing.GroupKey(someone(guest), List.of(ROOM), Medium.PHONE, null))
                        .toList(),
                List.of(),
                desk.nights(1),
                CardFormat.RFID48,
                List.of());
    }

    private void issueElsewhere(KeyPlan plan) {
        try (TestDesk other = new TestDesk(folder.resolve("elsewhere"), hotel, clock).synced()) {
            other.desk.issuing().issue(other.phoneKey(someone("Eve Elsewhere"), ROOM, plan), Progress.NONE);
        }
    }

    private IssueOutcome issue() {
        return desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), new Progress() {
            @Override
            public void at(Stage stage) {
                if (stage == Stage.ISSUED) {
                    whenTold.addAll(seam.calls());
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }

    private IntentState state() {
        return desk.parts.journal().recent(1).getFirst().state();
    }

    private List<String> givenWay() {
        return desk.desk.toDos().open().stream()
                .filter(toDo -> toDo.action() == Action.GIVE_WAY)
                .flatMap(toDo -> toDo.others().stream())
                .map(row -> row.guestName())
                .toList();
    }

    private void restart() {
        seam.plan(method -> Fault.NONE);
        desk.close();
        desk = new TestDesk(folder, seam.gateway(), clock);
        desk.open.start();
        Awaitility.await()
                .until(() -> desk.desk.connection().status().lastSyncAt() != null
                        && desk.parts.journal().unsettled().stream()
                                .noneMatch(intent -> intent.state() == IntentState.OPEN));
    }
}

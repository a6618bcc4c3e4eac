package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The look that a form takes when somebody is about to press. */
class LookAheadTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");
    private static final String LOOK = "credentialsWithAccess";

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void sendPeopleAway() {
        people.shutdownNow();
    }

    @Test
    void aReturningGuestsKeyTakesOneCall() {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        look();

        issued(issue(new GuestChoice.Known(first.guestId()), override(first.id())));

        assertThat(untilTold()).containsExactly("createCredential");
    }

    @Test
    void aNewGuestsKeyTakesTwoCalls() {
        look();

        issued(issue(someone("Ada Sample"), override()));

        assertThat(untilTold()).containsExactly("createIdentity", "createCredential");
    }

    @Test
    void whereNobodyLookedThePressLooksFirst() {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        desk.desk.issuing().liveKeys(List.of(new EntranceId("r102")));
        seam.forgetCalls();

        issued(issue(new GuestChoice.Known(first.guestId()), override(first.id())));

        assertThat(untilTold()).containsExactly(LOOK, "createCredential");
    }

    @Test
    void anOlderLookIsTakenAgain() {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        look();
        clock.forward(Duration.ofSeconds(3));

        issued(issue(new GuestChoice.Known(first.guestId()), override(first.id())));

        assertThat(untilTold()).containsExactly(LOOK, "createCredential");
    }

    @Test
    void aKeyThatThisDeskMadeSinceIsNotStoppedUnseen() {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        look();
        Credential second = issued(issue(someone("Ben Sample"), beside(first.id())));

        IssueOutcome outcome = issue(new GuestChoice.Known(first.guestId()), override(first.id()));

        assertThat(outcome).isInstanceOf(IssueOutcome.RoomChanged.class);
        assertThat(hotel.live(ROOM)).extracting(Credential::id).containsExactly(first.id(), second.id());
    }

    @Test
    void aKeyThatOnlyTheLookSawIsNotStoppedUnseen() {
        issuedElsewhere();
        look();

        IssueOutcome outcome = issue(someone("Ada Sample"), override());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.RoomChanged.class,
                        changed -> assertThat(changed.live())
                                .extracting(row -> row.guestName())
                                .containsExactly("Eve Elsewhere"));
        assertThat(hotel.live(ROOM)).hasSize(1);
        assertThat(hotel.allGuests()).hasSize(1);
    }

    @Test
    void aLookUnderWayIsJoined() throws Exception {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        seam.forgetCalls();
        CountDownLatch answer = new CountDownLatch(1);
        seam.plan(method -> {
            if (method.equals(LOOK)) {
                await(answer);
            }
            return Fault.NONE;
        });
        Future<?> form = people.submit(() -> desk.desk.issuing().liveKeys(List.of(ROOM)));
        Awaitility.await().until(() -> seam.calls().contains(LOOK));

        Future<IssueOutcome> press =
                people.submit(() -> issue(new GuestChoice.Known(first.guestId()), override(first.id())));
        Awaitility.await().until(() -> stages.contains(Progress.Stage.CHECKING_ROOM));
        answer.countDown();

        issued(press.get());
        form.get();
        assertThat(untilTold()).containsExactly(LOOK, "createCredential");
    }

    @Test
    void aLookThatTheFormWaitsForGoesOnThoughThePressFails() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        seam.plan(method -> {
            if (method.equals(LOOK)) {
                await(answer);
            }
            return method.equals("createIdentity") ? Fault.OFFLINE : Fault.NONE;
        });
        Future<Issuing.LiveKeys> form = people.submit(() -> desk.desk.issuing().liveKeys(List.of(ROOM)));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> seam.calls().contains(LOOK));

        assertThat(issue(someone("Ada Sample"), override())).isInstanceOf(IssueOutcome.NotIssued.class);
        answer.countDown();

        assertThat(form.get().keys()).isEmpty();
    }

    @Test
    void aLookThatFailedIsTakenAgain() {
        Credential first = issued(issue(someone("Ada Sample"), override()));
        seam.plan(method -> Fault.BUSY);
        assertThat(desk.desk.issuing().liveKeys(List.of(ROOM)).isFresh()).isFalse();
        seam.plan(method -> Fault.NONE);
        seam.forgetCalls();

        issued(issue(new GuestChoice.Known(first.guestId()), override(first.id())));

        assertThat(untilTold()).containsExactly(LOOK, "createCredential");
    }

    private final List<Progress.Stage> stages = new CopyOnWriteArrayList<>();
    private volatile List<String> told = List.of();

    private IssueOutcome issue(GuestChoice guest, KeyPlan plan) {
        stages.clear();
        return desk.desk.issuing().issue(desk.phoneKey(guest, ROOM, plan), new Progress() {
            @Override
            public void at(Stage stage) {
                stages.add(stage);
                if (stage == Stage.ISSUED) {
                    told = seam.calls();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }

    /** The form's look, which the press does not wait for. */
    private void look() {
        desk.desk.issuing().liveKeys(List.of(ROOM));
        seam.forgetCalls();
    }

    private List<String> untilTold() {
        return told;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void issuedElsewhere() {
        try (TestDesk other = new TestDesk(folder.resolve("elsewhere"), hotel, clock).synced()) {
            issued(other.desk
                    .issuing()
                    .issue(other.phoneKey(someone("Eve Elsewhere"), ROOM, override()), Progress.NONE));
        }
    }

    private static Credential issued(IssueOutcome outcome) {
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).key();
    }
}

package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.StayWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is changed, moved or stopped is still the one that the person saw. */
class StillThereTest {
    private static final EntranceId ROOM = new EntranceId("r101");
    private static final EntranceId OTHER = new EntranceId("r109");

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final PaperHotel hotel = new PaperHotel(clock);
    private final FaultySeam seam = new FaultySeam(hotel);
    private TestDesk desk;
    private Credential ada;
    private Credential ben;

    @BeforeEach
    void twoGuestsInARoom() {
        desk = new TestDesk(folder.resolve("desk"), seam.gateway(), clock).synced();
        ada = issue(desk, someone("Ada Sample"), override());
        ben = issue(desk, someone("Ben Sample"), beside(ada.id()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aKeyThatAnotherDeskExtendedIsNotReplacedAgain() {
        Credential newer = byAnotherDesk(ben);
        seam.forgetCalls();

        WorkOutcome outcome = revise(ben);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WorkOutcome.RoomChanged.class,
                        changed -> assertThat(changed.live())
                                .extracting(row -> row.id())
                                .containsExactlyInAnyOrder(ada.id(), newer.id()));
        assertThat(seam.calls()).noneMatch(call -> call.startsWith("create") || call.startsWith("delete"));
        assertThat(live(ROOM)).containsExactlyInAnyOrder(ada.id(), newer.id());
    }

    @Test
    void aGuestWhoseKeyAnotherDeskExtendedIsNotMovedWithTheOldOne() {
        Credential newer = byAnotherDesk(ben);

        WorkOutcome outcome = move(ben);

        assertThat(outcome).isInstanceOf(WorkOutcome.RoomChanged.class);
        assertThat(live(ROOM)).containsExactlyInAnyOrder(ada.id(), newer.id());
        assertThat(live(OTHER)).isEmpty();
    }

    @Test
    void anExtensionThatWasLeftHalfWayIsSettledBeforeTheNextOneLooks() {
        seam.next("createCredential", Fault.CRASH_AFTER);
        restartAfter(() -> revise(ben));

        WorkOutcome outcome = revise(ben);

        assertThat(outcome).isInstanceOf(WorkOutcome.RoomChanged.class);
        assertThat(live(ROOM)).hasSize(2).contains(ada.id()).doesNotContain(ben.id());
    }

    @Test
    void toStopAKeyThatWasRenewedMeanwhileAsksAboutTheNewOne() {
        seam.next("createCredential", Fault.CRASH_AFTER);
        restartAfter(() -> revise(ben));

        WorkOutcome outcome = desk.desk.stopping().stop(List.of(ben.id()), Stopping.Reason.MISTAKE, Progress.NONE);

        CredentialId renewed = live(ROOM).stream()
                .filter(key -> !key.equals(ada.id()))
                .findFirst()
                .orElseThrow();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WorkOutcome.RoomChanged.class,
                        changed -> assertThat(changed.live())
                                .extracting(row -> row.id())
                                .containsExactly(renewed));
        assertThat(desk.desk.stopping().stop(List.of(renewed), Stopping.Reason.MISTAKE, Progress.NONE))
                .isInstanceOf(WorkOutcome.Done.class);
        assertThat(live(ROOM)).containsExactly(ada.id());
    }

    @Test
    void aGuestIsNotRemovedWithAKeyThatThePersonWasNotShown() {
        seam.next("createCredential", Fault.CRASH_BEFORE);
        restartAfter(() -> revise(ben));

        Removing.RemoveOutcome outcome = desk.desk.removing().remove(ben.guestId(), List.of(ben.id()), Progress.NONE);

        assertThat(outcome).isInstanceOf(Removing.RemoveOutcome.HasLiveKeys.class);
        assertThat(live(ROOM)).hasSize(2);
    }

    @Test
    void aStopThatCameAfterAnExtensionLeftHalfWayWinsOverIt() {
        seam.next("createCredential", Fault.CRASH_BEFORE);
        assertThatThrownBy(() -> revise(ben)).isInstanceOf(FaultySeam.Killed.class);
        leftOpen(new Job(Job.Kind.STOP, List.of(new Task.Stop(ben.id()))));

        restart();

        assertThat(live(ROOM)).containsExactly(ada.id());
        assertThat(desk.desk.toDos().open())
                .singleElement()
                .satisfies(toDo -> assertThat(toDo.action()).isEqualTo(ToDoList.Action.ASK_OVERRIDE));
    }

    @Test
    void aGuestWhoIsToBeRemovedGetsNoKeyFromAMoveLeftHalfWay() {
        seam.next("createCredential", Fault.CRASH_BEFORE);
        assertThatThrownBy(() -> move(ben)).isInstanceOf(FaultySeam.Killed.class);
        leftOpen(new Job(Job.Kind.REMOVE_GUEST, List.of(new Task.Remove(ben.guestId(), ben.identityId()))));
        seam.forgetCalls();

        restart();

        assertThat(seam.calls()).doesNotContain("createCredential");
        assertThat(live(OTHER)).isEmpty();
        assertThat(hotel.allGuests()).extracting(guest -> guest.id()).doesNotContain(ben.guestId());
    }

    /** The next start, until nothing is open any more. */
    private void restart() {
        desk.close();
        desk = new TestDesk(folder.resolve("desk"), seam.gateway(), clock);
        desk.open.start();
        Awaitility.await()
                .until(() -> desk.parts.journal().unsettled().stream()
                        .noneMatch(intent -> intent.state() == IntentState.OPEN));
    }

    /** As a crash leaves it: written down, nothing sent. */
    private void leftOpen(Job job) {
        desk.parts.journal().open(job.kind().word(), "Operator", JobText.write(job));
    }

    @Test
    void aKeyThatIsGoneAnywayIsStoppedWithoutAQuestion() {
        hotel.deleteCredential(ben.id());

        assertThat(desk.desk.stopping().stop(List.of(ben.id()), Stopping.Reason.MISTAKE, Progress.NONE))
                .isInstanceOf(WorkOutcome.Done.class);
    }

    private void restartAfter(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(FaultySeam.Killed.class);
        desk.close();
        desk = new TestDesk(folder.resolve("desk"), seam.gateway(), clock).synced();
    }

    private Credential byAnotherDesk(Credential key) {
        try (TestDesk second = new TestDesk(folder.resolve("second"), hotel, clock).synced()) {
            return issue(second, new GuestChoice.Known(key.guestId()), beside(ada.id()));
        }
    }

    private static Credential issue(TestDesk at, GuestChoice guest, KeyPlan plan) {
        return ((IssueOutcome.Issued) at.desk.issuing().issue(at.phoneKey(guest, ROOM, plan), Progress.NONE)).key();
    }

    private WorkOutcome revise(Credential key) {
        return desk.desk
                .revising()
                .revise(
                        new Revising.Revision(
                                key.id(),
                                new StayWindow(key.startsAt(), key.endsAt().plus(1, ChronoUnit.DAYS)),
                                key.guestEntranceIds(),
                                key.commonEntranceIds(),
                                null,
                                CardFormat.RFID48,
                                List.of(),
                                List.of()),
                        Progress.NONE);
    }

    private WorkOutcome move(Credential key) {
        return desk.desk
                .moving()
                .move(
                        new Moving.Move(
                                ROOM,
                                OTHER,
                                new Moving.NewKeys(desk.nights(2), List.of(), CardFormat.RFID48, null),
                                List.of(new Moving.Mover(key.id(), Moving.Fate.MOVE)),
                                List.of()),
                        Progress.NONE);
    }

    private List<CredentialId> live(EntranceId room) {
        return hotel.live(room).stream().map(Credential::id).toList();
    }
}

package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueKeyTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");

    @Test
    void aNewGuestCostsTwoWritesOneAfterTheOther() {
        Credential key = issued(issue("Ada Sample"));

        assertThat(seam.calls())
                .filteredOn(call -> call.startsWith("create"))
                .containsExactly("createIdentity", "createCredential");
        assertThat(hotel.live(ROOM)).extracting(Credential::id).containsExactly(key.id());
        assertThat(desk.desk.board().room(ROOM).orElseThrow().tile().guestNames())
                .containsExactly("Ada Sample");
        assertThat(settled()).isEqualTo(IntentState.DONE);
    }

    @Test
    void aReturningGuestIsNotMadeTwice() {
        Credential first = issued(issue("Ada Sample"));
        seam.forgetCalls();

        issued(desk.desk
                .issuing()
                .issue(
                        desk.phoneKey(new GuestChoice.Known(first.guestId()), ROOM, override(first.id())),
                        Progress.NONE));

        assertThat(seam.calls()).filteredOn(call -> call.startsWith("create")).containsExactly("createCredential");
        assertThat(hotel.allGuests()).hasSize(1);
    }

    @Test
    void aKeyThatThePersonDidNotSeeStopsTheOverride() {
        issued(issue("Ada Sample"));

        IssueOutcome outcome = issue("Ben Sample");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.RoomChanged.class,
                        changed -> assertThat(changed.live())
                                .extracting(row -> row.guestName())
                                .containsExactly("Ada Sample"));
        assertThat(hotel.allGuests()).hasSize(1);
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void aCompanionJoinsAndBothKeysLive() {
        Credential first = issued(issue("Ada Sample"));

        Credential second = issued(desk.desk
                .issuing()
                .issue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(first.id())), Progress.NONE));

        assertThat(hotel.live(ROOM)).extracting(Credential::id).containsExactly(first.id(), second.id());
        assertThat(desk.parts.journal().originOf(second.id()).orElseThrow().isOverride())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createIdentity", "createCredential"})
    void anAnswerLostAfterSeamActedMakesNoSecondKey(String method) {
        seam.next(method, Fault.LOST_AFTER);

        issued(issue("Ada Sample"));

        assertThat(hotel.allKeys()).hasSize(1);
        assertThat(hotel.allGuests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createIdentity", "createCredential"})
    void aRequestLostBeforeSeamActedIsSentAgain(String method) {
        seam.next(method, Fault.LOST_BEFORE);

        issued(issue("Ada Sample"));

        assertThat(hotel.allKeys()).hasSize(1);
        assertThat(hotel.allGuests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createIdentity", "createCredential"})
    void aCrashAfterTheRequestIsResolvedAtTheNextStart(String method) {
        seam.next(method, Fault.CRASH_AFTER);
        assertThatThrownBy(() -> issue("Ada Sample")).isInstanceOf(FaultySeam.Killed.class);

        restart();

        assertThat(hotel.allKeys()).hasSize(1);
        assertThat(hotel.allGuests()).hasSize(1);
        assertThat(desk.parts.journal().unsettled()).isEmpty();
        assertThat(desk.desk.toDos().settled()).hasSize(1);
    }

    @Test
    void anOverrideThatWasNeverSentDoesNotGoOutOverAStayThatCameLater() {
        seam.plan(method -> method.equals("createCredential") ? Fault.LOST_BEFORE : sinceThenOffline(method));
        assertThat(issue("Ada Sample")).isInstanceOf(IssueOutcome.Uncertain.class);
        seam.plan(method -> Fault.NONE);
        issueElsewhere(hotel);

        restart();

        assertThat(hotel.live(ROOM)).hasSize(1);
        assertThat(hotel.allGuests()).extracting(guest -> guest.fullName()).containsExactly("Eve Elsewhere");
        assertThat(desk.desk.toDos().open())
                .singleElement()
                .matches(toDo -> toDo.action() == ToDoList.Action.ASK_OVERRIDE);
    }

    @Test
    void aStoppedKeyNeverComesBackThroughWorkThatWasLeftOpen() {
        seam.next("createCredential", Fault.CRASH_AFTER);
        assertThatThrownBy(() -> issue("Ada Sample")).isInstanceOf(FaultySeam.Killed.class);
        Credential key = hotel.live(ROOM).getFirst();
        desk.desk.issuing().liveKeys(List.of(ROOM));

        desk.desk.stopping().stop(List.of(key.id()), Stopping.Reason.CHECK_OUT, Progress.NONE);
        restart();

        assertThat(hotel.allKeys()).isEmpty();
        assertThat(desk.parts.journal().unsettled()).isEmpty();
    }

    @Test
    void aPollThatRunsWhileAKeyIsIssuedNeverTakesTheWorkForAbandoned() {
        desk.open.start();

        for (int round = 0; round < 30; round++) {
            desk.desk.connection().syncNow();
            EntranceId room = new EntranceId("r1" + (10 + round % 10));
            desk.desk
                    .issuing()
                    .issue(
                            desk.phoneKey(
                                    someone("Guest " + round),
                                    room,
                                    override(hotel.live(room).stream()
                                            .map(Credential::id)
                                            .toArray(CredentialId[]::new))),
                            Progress.NONE);
        }

        assertThat(hotel.allKeys()).hasSize(30);
        assertThat(hotel.allGuests()).hasSize(30);
        assertThat(desk.desk.toDos().settled()).isEmpty();
    }

    private static Fault sinceThenOffline(String method) {
        return method.equals("credentialsOf") ? Fault.OFFLINE : Fault.NONE;
    }

    @Test
    void withoutTheLookALostAnswerDoublesTheKey() {
        desk.close();
        desk = new TestDesk(folder.resolve("blind"), seam.gateway(), clock, false).synced();
        seam.next("createCredential", Fault.LOST_AFTER);

        issue("Ada Sample");

        assertThat(hotel.allKeys()).as("this is what the look prevents").hasSize(2);
    }

    @Test
    void seamAskingToSlowDownIsWaitedFor() {
        seam.next("createCredential", Fault.BUSY);

        issued(issue("Ada Sample"));

        assertThat(hotel.allKeys()).hasSize(1);
    }

    @Test
    void aRefusedKeyLeavesNoGuestBehind() {
        Credential first = issued(issue("Ada Sample"));
        hotel.deleteCredential(first.id());

        IssueOutcome outcome = desk.desk
                .issuing()
                .issue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(first.id())), Progress.NONE);

        assertThat(outcome).isInstanceOf(IssueOutcome.NotIssued.class);
        assertThat(hotel.allGuests()).extracting(guest -> guest.fullName()).containsExactly("Ada Sample");
    }

    @Test
    void aCardThatFailsWaitsOnTheToDoListAndIsWrittenFromThere() {
        hotel.encoderFault = "no_credential_on_encoder";
        IssueOutcome outcome = desk.desk
                .issuing()
                .issue(desk.card(someone("Ada Sample"), ROOM, override(), PaperHotel.ENCODER), Progress.NONE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.NotOnCard.class,
                        failed -> assertThat(failed.problem()).isInstanceOf(Problem.EncoderFault.class));
        ToDoList.ToDo toDo = desk.desk.toDos().open().getFirst();
        assertThat(toDo.action()).isEqualTo(ToDoList.Action.WRITE_CARD);

        hotel.encoderFault = "";
        WorkOutcome written = desk.desk.toDos().act(toDo.work(), Progress.NONE);

        assertThat(written).isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.allKeys()).singleElement().matches(key -> hotel.isOnCard(key.id()));
        assertThat(desk.desk.toDos().open()).isEmpty();
    }

    @Test
    void anotherDesksKeyInTheSameSecondIsTold() {
        PaperHotel other = hotel;
        seam.plan(method -> {
            if (method.equals("createCredential")) {
                seam.plan(ignored -> Fault.NONE);
                issueElsewhere(other);
            }
            return Fault.NONE;
        });

        IssueOutcome outcome = issue("Ada Sample");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.Collided.class,
                        collided -> assertThat(collided.others())
                                .extracting(row -> row.guestName())
                                .containsExactly("Eve Elsewhere"));
        assertThat(desk.desk.toDos().open()).singleElement().matches(toDo -> toDo.action() == ToDoList.Action.GIVE_WAY);
    }

    @Test
    void offlineNothingIsSentAndTheQueueKeepsIt() {
        seam.plan(method -> Fault.OFFLINE);
        desk.desk.connection().reconcile();
        seam.forgetCalls();

        assertThat(issue("Ada Sample")).isEqualTo(new IssueOutcome.NotIssued(new Problem.Offline()));
        desk.desk.queue().queueIssue(desk.phoneKey(someone("Ada Sample"), ROOM, override()));
        assertThat(seam.calls()).isEmpty();

        seam.plan(method -> Fault.NONE);
        desk.desk.connection().reconcile();
        Awaitility.await().until(() -> hotel.live(ROOM).size() == 1);
    }

    private void issueElsewhere(PaperHotel hotel) {
        try (TestDesk other = new TestDesk(folder.resolve("elsewhere"), hotel, clock).synced()) {
            other.desk.issuing().issue(other.phoneKey(someone("Eve Elsewhere"), ROOM, override()), Progress.NONE);
        }
    }

    private void restart() {
        desk.close();
        desk = new TestDesk(folder, seam.gateway(), clock);
        desk.open.start();
        Awaitility.await()
                .until(() -> desk.desk.connection().status().lastSyncAt() != null
                        && desk.parts.journal().unsettled().stream()
                                .noneMatch(intent -> intent.state() == IntentState.OPEN));
    }

    private IssueOutcome issue(String name) {
        return desk.desk.issuing().issue(desk.phoneKey(someone(name), ROOM, override()), Progress.NONE);
    }

    private static Credential issued(IssueOutcome outcome) {
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).key();
    }

    private IntentState settled() {
        Intent intent = desk.parts.journal().recent(1).getFirst();
        return intent.state();
    }
}

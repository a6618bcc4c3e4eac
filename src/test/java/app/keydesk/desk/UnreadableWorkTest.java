package app.keydesk.desk;

import static app.keydesk.desk.Progress.NONE;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Note;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The journal holds work that this version cannot read: it stops no other, is told of, and never lost. */
class UnreadableWorkTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");
    private static final Map<String, String> NEWER = Map.of(
            "job", "PAINT", "lines", "1", "0.do", "paint", "0.name", "Zoe Newer", "0.rooms", "r102", "queued", "true");

    @Test
    void allOtherWorkIsSettledAllTheSame() {
        desk.parts.journal().open("paint", "Kim", NEWER);
        leaveHalfWay(ROOM);

        restart();

        Awaitility.await().until(() -> desk.parts.journal().recent(1).getFirst().state() == IntentState.DONE);
        assertThat(hotel.live(ROOM)).hasSize(1);
        assertThat(issue()).isInstanceOf(IssueOutcome.RoomChanged.class);
    }

    @Test
    void itIsToldWithTheGuestAndTheRoomThatItNamesAndStaysUntilSomebodyHasDealtWithIt() {
        Intent newer = desk.parts.journal().open("paint", "Kim", NEWER);
        restart();

        ToDo told = desk.desk.toDos().open().getFirst();
        assertThat(told.action()).isEqualTo(Action.READ_AGAIN);
        assertThat(told.operator()).isEqualTo("Kim");
        assertThat(told.rooms()).containsExactly(new EntranceId("r102"));
        assertThat(told.lines()).extracting(WorkLine::guestName).containsExactly("Zoe Newer");
        assertThat(desk.desk.toDos().act(told.work(), NONE)).isInstanceOf(WorkOutcome.NotDone.class);
        assertThat(state(newer)).isEqualTo(IntentState.OPEN);

        desk.desk.toDos().dismiss(told.work());

        assertThat(state(newer)).isEqualTo(IntentState.CANCELLED);
        assertThat(desk.desk.toDos().open()).isEmpty();
    }

    @Test
    void workWhoseStepsAreDamagedKeepsNoOtherFromBeingSettled() {
        leaveHalfWay(ROOM);
        Intent damaged = desk.parts.journal().recent(1).getFirst();
        desk.parts
                .journal()
                .put(
                        damaged.id(),
                        List.of(new Note("0.key", StepState.BEGUN, Map.of("since", "some time"), Map.of())),
                        List.of());
        leaveHalfWay(new EntranceId("r105"));

        restart();

        Awaitility.await().until(() -> desk.parts.journal().recent(1).getFirst().state() == IntentState.DONE);
        Awaitility.await() // while it is looked at again nobody is asked to
                .untilAsserted(() -> assertThat(desk.desk.toDos().open())
                        .extracting(ToDo::action)
                        .containsExactly(Action.LOOK_AGAIN));
    }

    private void leaveHalfWay(EntranceId room) {
        seam.next("createCredential", Fault.CRASH_AFTER);
        KeyRequest request = desk.phoneKey(someone("Ada Sample"), room, override());
        assertThatThrownBy(() -> desk.desk.issuing().issue(request, NONE)).isInstanceOf(FaultySeam.Killed.class);
    }

    @Test
    void neitherTheQueueNorTheShiftFailsOnIt() {
        desk.parts.journal().open("paint", "Kim", NEWER);

        assertThat(desk.desk.queue().items()).isEmpty();
        assertThat(new ShiftLog(desk.parts).failedCards(Instant.EPOCH)).isEmpty();
        assertThat(new ShiftLog(desk.parts).uncheckedKeys(Instant.EPOCH)).isEmpty();
    }

    private IssueOutcome issue() {
        return desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), NONE);
    }

    private IntentState state(Intent work) {
        return desk.parts.journal().intent(work.id()).orElseThrow().state();
    }

    private void restart() {
        seam.plan(method -> Fault.NONE);
        desk.close();
        desk = new TestDesk(folder, seam.gateway(), clock);
        desk.open.start();
    }
}

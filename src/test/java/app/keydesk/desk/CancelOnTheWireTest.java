package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Progress.Stage;
import app.keydesk.desk.ToDoList.Settled;
import app.keydesk.desk.ToDoList.Settled.How;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wire falls silent under a request; the person is told within a moment, and Cancel does not wait for the time-out. */
class CancelOnTheWireTest {
    private static final Duration SILENCE = Duration.ofSeconds(8);
    /** Less than any time-out of a request. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private EntranceId room;
    private Credential ada;

    @BeforeEach
    void open() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
        ada = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Test
    void whileTheRoomIsReadNothingHasLeftAndNothingWill() {
        hotel.demo.faults().setLatency(SILENCE);
        Canceller person = new Canceller();

        IssueOutcome outcome = issue(person, override(ada.id()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.NotIssued.class,
                        not -> assertThat(not.problem()).isEqualTo(new Problem.Cancelled(false)));
        assertThat(person.waited()).isLessThan(SOON);
        assertThat(person.stages).contains(Stage.CHECKING_ROOM, Stage.NO_ANSWER_YET);
        assertThat(hotel.front.toDos().open()).isEmpty();
        hotel.demo.faults().clear();
        assertThat(hotel.validIds(room)).containsExactly(ada.id().value());
    }

    @Test
    void whileTheKeyIsMadeTheTruthIsFoundOutAfterwardsAndNothingIsSentTwice() {
        hotel.demo.faults().setLatency(SILENCE);
        Canceller person = new Canceller();

        IssueOutcome outcome = issue(person, beside(ada.id()));

        assertThat(outcome).isInstanceOf(IssueOutcome.Uncertain.class);
        assertThat(person.waited()).isLessThan(SOON);
        assertThat(hotel.front.toDos().open())
                .singleElement()
                .matches(toDo -> toDo.action() == ToDoList.Action.LOOK_AGAIN);
        hotel.demo.faults().clear();
        hotel.front.connection().reconcile();
        Awaitility.await().until(() -> hotel.front.toDos().open().isEmpty());
        Awaitility.await().until(() -> !hotel.front.toDos().settled().isEmpty());
        How how = hotel.front.toDos().settled().stream()
                .map(Settled::how)
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(hotel.validIds(room)).hasSize(how == How.FOUND_DONE ? 2 : 1);
        assertThat(how).isIn(How.FOUND_DONE, How.NEVER_SENT);
    }

    @Test
    void beforeAMoveNothingOfTheOldRoomIsTouched() {
        EntranceId other = hotel.vacantRooms(1).getFirst();
        hotel.demo.faults().setLatency(SILENCE);
        Canceller person = new Canceller();

        WorkOutcome outcome = hotel.front
                .moving()
                .move(
                        new Moving.Move(
                                room,
                                other,
                                new Moving.NewKeys(hotel.desk.nights(2), List.of(), CardFormat.RFID48, null),
                                List.of(new Moving.Mover(ada.id(), Moving.Fate.MOVE)),
                                List.of()),
                        person);

        assertThat(outcome).isEqualTo(new WorkOutcome.NotDone(new Problem.Cancelled(false)));
        assertThat(person.waited()).isLessThan(SOON);
        hotel.demo.faults().clear();
        assertThat(hotel.validIds(room)).containsExactly(ada.id().value());
        assertThat(hotel.validIds(other)).isEmpty();
    }

    @Test
    void aCardThatIsReadOverASilentWireIsGivenUpAtOnce() {
        hotel.demo.faults().setLatency(SILENCE);
        Canceller person = new Canceller();

        var outcome = hotel.front.cards().read(hotel.encoder(), person);

        assertThat(outcome).isNotInstanceOf(CardReader.ReadOutcome.Read.class);
        assertThat(person.waited()).isLessThan(SOON);
        hotel.demo.faults().clear();
    }

    private IssueOutcome issue(Progress progress, KeyPlan plan) {
        GuestChoice known = new GuestChoice.Known(ada.guestId());
        return hotel.front
                .issuing()
                .issue(hotel.desk.request(known, List.of(room), Medium.PHONE, null, plan), progress);
    }

    /** Presses Cancel as soon as it reads that Seam has not answered yet. */
    private static final class Canceller implements Progress {
        private final Instant pressed = Instant.now();
        private final List<Stage> stages = new CopyOnWriteArrayList<>();

        @Override
        public void at(Stage stage) {
            stages.add(stage);
        }

        @Override
        public boolean isCancelled() {
            return stages.contains(Stage.NO_ANSWER_YET);
        }

        Duration waited() {
            return Duration.between(pressed, Instant.now());
        }
    }
}

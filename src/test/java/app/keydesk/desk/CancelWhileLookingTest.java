package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.desk.ToDoList.Settled;
import app.keydesk.desk.ToDoList.Settled.How;
import app.keydesk.hotel.EntranceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The person stops work whose answer was lost, while Seam is asked what became of it. */
class CancelWhileLookingTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");
    /** Less than a look is tried for while Seam does not answer. */
    private static final Duration SOON = Duration.ofMillis(1500);

    @Test
    void aKeyThatSeamNeverMadeIsNotMadeAfterwards() {
        loseAnswersAndLooks(Fault.LOST_BEFORE);
        Watcher watcher = new Watcher();
        Instant pressed = Instant.now();

        IssueOutcome outcome = issue(watcher);

        assertThat(outcome).isInstanceOf(IssueOutcome.Uncertain.class);
        assertThat(Duration.between(pressed, Instant.now())).isLessThan(SOON);
        assertThat(watcher.stages).contains(Progress.Stage.LOOKING_UP);
        assertThat(desk.desk.toDos().open())
                .singleElement()
                .matches(toDo -> toDo.action() == ToDoList.Action.LOOK_AGAIN);

        goOnline();

        Awaitility.await().until(() -> desk.desk.toDos().open().isEmpty());
        Awaitility.await()
                .untilAsserted(() -> assertThat(desk.desk.toDos().settled())
                        .extracting(Settled::how)
                        .containsExactly(How.NEVER_SENT));
        assertThat(hotel.allKeys()).isEmpty();
        assertThat(seam.calls()).doesNotContain("createCredential");
    }

    @Test
    void aKeyThatSeamHadMadeIsFoundAndNotMadeTwice() {
        loseAnswersAndLooks(Fault.LOST_AFTER);

        assertThat(issue(new Watcher())).isInstanceOf(IssueOutcome.Uncertain.class);
        goOnline();

        Awaitility.await().until(() -> desk.desk.toDos().open().isEmpty());
        Awaitility.await()
                .untilAsserted(() -> assertThat(desk.desk.toDos().settled())
                        .extracting(Settled::how)
                        .containsExactly(How.FOUND_DONE));
        assertThat(hotel.live(ROOM)).hasSize(1);
        assertThat(seam.calls()).doesNotContain("createCredential");
    }

    @Test
    void nothingIsBegunOfTheLinesThatCameAfter() {
        IssueOutcome.Issued ada = (IssueOutcome.Issued) issue(Progress.NONE);
        IssueOutcome.Issued ben = (IssueOutcome.Issued) desk.desk
                .issuing()
                .issue(
                        desk.phoneKey(
                                someone("Ben Sample"),
                                ROOM,
                                TestDesk.beside(ada.key().id())),
                        Progress.NONE);
        seam.plan(method -> switch (method) {
            case "deleteCredential" -> Fault.LOST_AFTER;
            case "credential" -> Fault.LOST_BEFORE;
            default -> Fault.NONE;
        });

        WorkOutcome outcome = desk.desk
                .stopping()
                .stop(List.of(ada.key().id(), ben.key().id()), Stopping.Reason.OTHER, new Watcher());

        assertThat(outcome).isInstanceOf(WorkOutcome.InPart.class);
        goOnline();
        Awaitility.await()
                .until(() -> desk.desk.toDos().open().stream()
                        .anyMatch(toDo -> toDo.action() == ToDoList.Action.GO_ON && toDo.doneLines() == 1));
        assertThat(hotel.live(ROOM))
                .singleElement()
                .matches(key -> key.id().equals(ben.key().id()));

        WorkId work = desk.desk.toDos().open().getFirst().work();
        assertThat(desk.desk.toDos().act(work, Progress.NONE)).isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.live(ROOM)).isEmpty();
    }

    private IssueOutcome issue(Progress progress) {
        return desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), progress);
    }

    private void loseAnswersAndLooks(Fault fault) {
        seam.plan(method -> switch (method) {
            case "createCredential" -> fault;
            case "credentialsOf" -> Fault.LOST_BEFORE;
            default -> Fault.NONE;
        });
    }

    private void goOnline() {
        seam.forgetCalls();
        seam.plan(method -> Fault.NONE);
        desk.desk.connection().reconcile();
    }

    /** Presses Cancel as soon as it reads that Seam is asked what became of it. */
    private static final class Watcher implements Progress {
        private final List<Stage> stages = new ArrayList<>();
        private volatile boolean isCancelled;

        @Override
        public void at(Stage stage) {
            stages.add(stage);
            isCancelled |= stage == Stage.LOOKING_UP;
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    }
}

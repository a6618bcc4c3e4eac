package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Connection.Status;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkLine;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.Problem;
import app.keydesk.testing.Nowhere;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a form says of an outage, and what that turns into. */
class WorkRunViewModelTest {
    private static final Status OFFLINE = new Status(FakeDesk.NOW, null, -1, new Problem.Offline(), false);
    private static final Status ONLINE = new Status(null, null, -1, null, false);

    private final FakeDesk desk = new FakeDesk();
    private final WorkRunViewModel run = new WorkRunViewModel(
            new Work(Runnable::run, Runnable::run),
            ScreenWords.of(WorkRunViewModel.class, FakeDesk.VIENNA),
            new Nowhere());

    @BeforeEach
    void follow() {
        run.follow(desk);
        run.followOutages(desk.outages());
    }

    @Test
    void thatThereIsNoConnectionIsSaidUntilItIsBack() {
        desk.becomes(OFFLINE);
        run.failed(new Problem.Offline());
        desk.becomes(OFFLINE);
        assertThat(said()).startsWith("There is no connection.");

        desk.becomes(ONLINE);
        assertThat(said()).startsWith("The network is back. Nothing was sent");
    }

    @Test
    void whatWasSaidSinceTheOutageStays() {
        desk.becomes(OFFLINE);
        run.failed(new Problem.Offline());
        run.say(Said.warning("Something else"));

        desk.becomes(ONLINE);

        assertThat(said()).isEqualTo("Something else");
    }

    @Test
    void workWithoutAnAnswerTurnsIntoWhatBecameOfIt() {
        endInPart();
        desk.becomes(Fate.NEEDS_PERSON);
        assertThat(said()).as("the to-do list goes on with it").contains("to-do list");

        desk.becomes(Fate.DONE);

        assertThat(run.saidProperty().get()).isEqualTo(Said.done("Settled meanwhile: it was done."));
        assertThat(run.lines()).as("what was being looked up").isEmpty();
        assertThat(run.readyBinding().get()).as("it is done").isFalse();
    }

    @Test
    void workThatWasNotDoneCanBeTriedAgain() {
        endInPart();

        desk.becomes(Fate.NOT_DONE);

        assertThat(said()).isEqualTo("Settled meanwhile: it was not done. Try it again.");
        assertThat(run.readyBinding().get()).isTrue();
    }

    @Test
    void workThatAPersonTookOffTheListIsNotSpokenOfAnyMore() {
        endInPart();

        desk.dismiss(new WorkId("w"));

        assertThat(said()).isEmpty();
    }

    private void endInPart() {
        Problem problem = new Problem.OutcomeUnknown("delete", null);
        WorkLine line = new WorkLine(0, WorkLine.What.STOP_KEY, "Ada Fable", WorkLine.State.UNCERTAIN, null, problem);
        run.start(told -> new WorkOutcome.InPart(new WorkId("w"), List.of(line), problem), "Done.", live -> {});
        assertThat(said()).contains("0 of 1 done.", "no answer came");
    }

    private String said() {
        return run.saidProperty().get().text();
    }
}

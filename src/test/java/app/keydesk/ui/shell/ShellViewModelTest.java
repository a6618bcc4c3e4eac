package app.keydesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Connection.Status;
import app.keydesk.desk.Progress;
import app.keydesk.desk.ToDoList;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The frame around every list: how the connection is, and what needs a person. */
class ShellViewModelTest {
    private final FakeDesk desk = new FakeDesk();
    private final OpenWork toDos = new OpenWork();
    private final ShellViewModel shell = new ShellViewModel(
            desk,
            desk,
            toDos,
            new Work(Runnable::run, Runnable::run),
            ScreenWords.of(ShellView.class, FakeDesk.VIENNA),
            List.of("A file was set aside."));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aHotelThatAnswersIsNamedWithTheTimeItWasRead() {
        assertThat(shell.hotelNameProperty().get()).isEqualTo(desk.settings().hotelName());
        assertThat(shell.pillProperty().get()).isEqualTo("Synchronised 14:00");
        assertThat(shell.barProperty().get()).isNull();
        assertThat(shell.offlineProperty().get()).isFalse();
        assertThat(shell.demoProperty().get()).isTrue();
        assertThat(shell.toDoProperty().get()).isNull();
        assertThat(shell.notices()).containsExactly("A file was set aside.");
    }

    @Test
    void withoutANetworkItSaysSinceWhenAndTakesItBackWhenSeamAnswers() {
        desk.becomes(new Status(FakeDesk.NOW.plusSeconds(600), FakeDesk.NOW, -1, new Problem.Offline(), true));

        assertThat(shell.offlineProperty().get()).isTrue();
        assertThat(shell.pillProperty().get()).startsWith("Offline since 14:10");
        assertThat(shell.barProperty().get()).contains("only queued");

        desk.becomes(new Status(null, FakeDesk.NOW.plusSeconds(900), -1, null, true));
        assertThat(shell.offlineProperty().get()).isFalse();
        assertThat(shell.pillProperty().get()).isEqualTo("Synchronised 14:15");
        assertThat(shell.barProperty().get()).isNull();
    }

    @Test
    void aFirstReadingShowsHowFarItIs() {
        desk.becomes(new Status(null, null, 0.4, null, false));

        assertThat(shell.pillProperty().get()).isEqualTo("Reading the hotel, 40 %");
        assertThat(shell.progressProperty().get()).isEqualTo(0.4);
        assertThat(shell.demoProperty().get()).isFalse();
    }

    @Test
    void openWorkIsSaidUntilItIsDone() {
        toDos.become(ToDoList.Action.WRITE_CARD, ToDoList.Action.ASK_OVERRIDE, ToDoList.Action.LOOK_AGAIN);
        assertThat(shell.toDoProperty().get())
                .as("what Keydesk looks up by itself needs nobody")
                .isEqualTo("2 pieces of work need you.");

        toDos.become(ToDoList.Action.LOOK_AGAIN);
        assertThat(shell.toDoProperty().get()).isNull();
    }

    @Test
    void twoDesksAtOneRoomAreSaidBeforeAllElseAndByTheOthersGuest() {
        toDos.become(ToDoList.Action.WRITE_CARD, ToDoList.Action.GIVE_WAY);

        assertThat(shell.toDoProperty().get())
                .startsWith("Another desk issued a key")
                .contains("Theirs Fable");
    }

    @Test
    void whoeverSaidASentenceHearsThatItWasReadAndNotThatItsCauseWent() {
        List<String> read = new ArrayList<>();
        shell.notice("A folder is missing.", () -> read.add("folder"));
        shell.take("A folder is missing.");
        assertThat(shell.notices()).containsExactly("A file was set aside.");
        assertThat(read).isEmpty();

        shell.notice("A file was not taken over.", () -> read.add("file"));
        shell.read("A file was not taken over.");
        assertThat(read).containsExactly("file");
    }

    @Test
    void aFileThatIsMissedAgainAndAgainIsSaidOnceUntilSomebodyHasReadIt() {
        shell.notice("A file was not taken over.");
        shell.notice("A file was not taken over.");
        assertThat(shell.notices()).containsExactly("A file was set aside.", "A file was not taken over.");

        shell.read("A file was not taken over.");
        shell.notice("A file was not taken over.");
        assertThat(shell.notices()).containsExactly("A file was set aside.", "A file was not taken over.");
    }

    @Test
    void aListThatCannotBeReadIsSaidToo() {
        toDos.isBroken = true;
        toDos.become();

        assertThat(shell.toDoProperty().get()).isNotBlank();
    }

    @Test
    void aClosedFrameFollowsNothing() {
        shell.close();
        desk.becomes(new Status(FakeDesk.NOW, FakeDesk.NOW, -1, new Problem.Offline(), true));
        toDos.become(ToDoList.Action.WRITE_CARD);

        assertThat(shell.offlineProperty().get()).isFalse();
        assertThat(shell.toDoProperty().get()).isNull();
    }

    /** Open work that a test sets. */
    private static final class OpenWork implements ToDoList {
        private final List<ToDo> open = new ArrayList<>();
        private final List<Runnable> listeners = new ArrayList<>();
        private boolean isBroken;

        void become(Action... actions) {
            open.clear();
            for (Action action : actions) {
                open.add(new ToDo(
                        new WorkId("w" + open.size()),
                        "issue",
                        "Robin",
                        Instant.EPOCH,
                        action,
                        "",
                        List.of(FakeDesk.ROOM),
                        List.of(),
                        List.of(FakeDesk.key("other", "Theirs Fable", Medium.CARD, KeyState.ON_CARD))));
            }
            List.copyOf(listeners).forEach(Runnable::run);
        }

        @Override
        public List<ToDo> open() {
            if (isBroken) {
                throw new IllegalStateException("the file is gone");
            }
            return List.copyOf(open);
        }

        @Override
        public WorkOutcome act(WorkId work, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void dismiss(WorkId work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Fate fate(WorkId work) {
            return Fate.OPEN;
        }

        @Override
        public List<Settled> settled() {
            return List.of();
        }

        @Override
        public Registration onChange(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}

package app.keydesk.desk;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FormDesk;
import app.keydesk.ui.guest.FormStart;
import app.keydesk.ui.guest.IssueRunViewModel;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a screen's view-model needs around it in a test: it works at once, and where it leads and what it
 * tells at its end is kept. */
final class ScreenFrame implements Navigator {
    final List<Said> told = new ArrayList<>();

    @Nullable
    EntranceId endedIn;

    final List<Destination> visited = new ArrayList<>();
    final Work work = new Work(Runnable::run, this::here);
    private final Thread mine = Thread.currentThread();

    static Words words(Class<?> feature) {
        Texts shared = Texts.english(Words.class);
        return new Words(Texts.english(feature), shared, new ProblemTexts(shared), TestDesk.ZONE);
    }

    /** What the desk tells from its own threads does not matter to a screen that nobody looks at. */
    private void here(Runnable task) {
        if (Thread.currentThread() == mine) {
            task.run();
        }
    }

    @Override
    public void go(Destination to) {
        visited.add(to);
    }

    @Override
    public void finish(Said said) {
        told.add(said);
    }

    @Override
    public void finish(EntranceId room, Said said) {
        endedIn = room;
        told.add(said);
    }

    @Override
    public void back() {
        // nowhere to go back to
    }

    /** The form for a key, as the room's screen opens it. */
    NewKeyViewModel form(ScenarioHotel hotel, EntranceId where, Effect effect) {
        Board board = hotel.front.board();
        FormDesk desk = new FormDesk(
                board,
                new OutageDesk(hotel.front.connection(), hotel.front.toDos()),
                hotel.front.issuing(),
                hotel.front.stopping(),
                hotel.front.phones(),
                hotel.front.queue());
        FormStart start = new FormStart(
                hotel.door(where), board.settings(), board.doors(), board.encoders(), hotel.encoder(), board.now());
        Words words = words(NewKeyViewModel.class);
        IssueRunViewModel run = new IssueRunViewModel(where, desk, work, words, this);
        return new NewKeyViewModel(start, effect, desk, work, words, run);
    }
}

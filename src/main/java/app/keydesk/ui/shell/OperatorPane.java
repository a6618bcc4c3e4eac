package app.keydesk.ui.shell;

import app.keydesk.desk.Board;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.HeldData;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.paper.SheetFile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.guest.ArrivalForm;
import app.keydesk.ui.guest.FormDesk;
import app.keydesk.ui.guest.FormStart;
import app.keydesk.ui.guest.GuestViewModel;
import app.keydesk.ui.guest.IssueRunViewModel;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import app.keydesk.ui.guest.StayViewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Takes one operator from screen to screen beside the grid. Key forms are kept per room while they are not finished, so
 * that nothing typed is lost.
 */
final class OperatorPane implements Navigator {
    private final FrontDesk desk;
    private final FormDesk formDesk;
    private final Work work;
    private final SideWords words;
    private final StayViewModel stay;
    private final CredentialViewModel key;
    private final GuestViewModel guest;
    private final ActsViewModel acts;
    private final List<Registration> following;
    private final Registration changes;
    private final Map<Destination, Screen.KeyForm> drafts = new HashMap<>();
    private final Map<Class<? extends Destination>, Shown> acted = new HashMap<>();
    private final Deque<Destination> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(new Screen.Nothing());
    private final ReadOnlyBooleanWrapper ahead = new ReadOnlyBooleanWrapper();
    private @Nullable Destination here;
    private final ReadOnlyObjectWrapper<@Nullable EntranceId> room = new ReadOnlyObjectWrapper<>();

    /** An act's screen and whom it was filled for last: there is one of each kind. */
    private record Shown(Destination to, Screen screen) {}

    /** @param paper writes receipts as PDF */
    OperatorPane(FrontDesk desk, HeldData held, SheetFile paper, Work work, SideWords words) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        OutageDesk outages = new OutageDesk(desk.connection(), desk.toDos());
        formDesk = new FormDesk(desk.board(), outages, desk.issuing(), desk.stopping(), desk.phones(), desk.queue());
        stay = new StayViewModel(desk.board(), work, words.guest(), this);
        key = new CredentialViewModel(desk.board(), desk.issuing(), outages, work, words.credential(), this);
        guest = new GuestViewModel(desk.board(), desk.phones(), work, words.guest(), this);
        acts = new ActsViewModel(desk, held, paper, work, words, this);
        following = acts.follow(outages);
        changes = desk.board().onChange(change -> work.later(() -> changed(change)));
    }

    private void changed(Changes change) {
        boolean isOfGuests = change.isWhole() || !change.guests().isEmpty();
        if (isOfGuests && screen.get() instanceof Screen.KeyForm form) {
            form.model().guest().lookAgain();
        }
    }

    ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** Whether the person was taken to a screen here and has not gone back to the list since: who sees only one sees that. */
    ReadOnlyBooleanProperty aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** The person looks at the list; what is shown here stays. */
    void leave() {
        ahead.set(false);
    }

    @Override
    public void go(Destination to) {
        if (here != null && !here.equals(to)) {
            past.push(here);
        }
        show(to);
    }

    @Override
    public void back() {
        Destination before = past.poll();
        if (before == null && here instanceof Destination.Room) {
            leave();
        } else if (before instanceof Destination.Room stay) {
            show(new Destination.Room(stay.id()));
        } else if (before != null) {
            showAgain(before);
        } else if (room.get() != null) {
            show(new Destination.Room(room.get()));
        } else {
            leave();
        }
    }

    @Override
    public void finish(Said said) {
        past.clear();
        if (room.get() != null) {
            show(new Destination.Room(room.get(), said));
        }
    }

    @Override
    public void finish(EntranceId other, Said said) {
        past.clear();
        show(new Destination.Room(other, said));
    }

    /** A room was chosen in the grid: the way back starts there. */
    void choose(EntranceId id) {
        past.clear();
        show(new Destination.Room(id));
    }

    /** The room that the keys F5, F6 and F7 speak of; empty before one is chosen. */
    Optional<EntranceId> room() {
        return Optional.ofNullable(room.get());
    }

    /** The same, for who marks it. */
    ReadOnlyObjectProperty<@Nullable EntranceId> roomProperty() {
        return room.getReadOnlyProperty();
    }

    /** Asks again for what may have come meanwhile without a notice: phones that were set up. */
    void refresh() {
        switch (screen.get()) {
            case Screen.KeyForm form -> form.model().guest().refreshReadiness();
            case Screen.Person person -> person.model().refreshPhones();
            case Screen.Invite invite -> invite.model().refresh();
            case Screen.Nothing none -> {}
            case Screen.Stay other -> {}
            case Screen.Key other -> {}
            case Screen.Stop other -> {}
            case Screen.Change other -> {}
            case Screen.Move other -> {}
            case Screen.LostKey other -> {}
            case Screen.LostPhone other -> {}
            case Screen.Remove other -> {}
            case Screen.Held other -> {}
            case Screen.ReadCard other -> {}
            case Screen.Group other -> {}
            case Screen.Receipt other -> {}
        }
    }

    private void show(Destination to) {
        here = to;
        ahead.set(true);
        switch (to) {
            case Destination.Room shown -> showRoom(shown);
            case Destination.NewStay form -> showForm(to, form.room(), Effect.STOPS_EARLIER_KEYS);
            case Destination.AnotherKey form -> showForm(to, form.room(), Effect.OTHERS_KEEP_WORKING);
            case Destination.Key shown -> {
                key.show(shown.id());
                screen.set(new Screen.Key(key));
            }
            case Destination.Person shown -> {
                guest.show(shown.id());
                screen.set(new Screen.Person(guest));
            }
            case Destination.StopKeys act -> screen.set(acts.stop(act.keys()));
            case Destination.CheckOut act -> screen.set(acts.checkOut(act.room()));
            case Destination.ChangeKey act -> act(act, acts.change(act.key()));
            case Destination.MoveRoom act -> act(act, acts.move(act.from()));
            case Destination.LostKey act -> act(act, acts.lostKey(act.key()));
            case Destination.LostPhone act -> screen.set(acts.lostPhone(act.guest()));
            case Destination.Invite act -> screen.set(acts.invite(act.guest()));
            case Destination.RemoveGuest act -> screen.set(acts.remove(act.guest()));
            case Destination.Held act -> screen.set(acts.held(act.guest()));
            case Destination.ReadCard act -> screen.set(acts.readCard());
            case Destination.Receipt act -> screen.set(acts.receipt(act.key()));
            case Destination.Group act -> act(act, acts.group(act.rooms()));
        }
    }

    /** What was typed into a form before the person was called elsewhere, to read a card, is still there. */
    private void showAgain(Destination before) {
        Shown last = acted.get(before.getClass());
        if (last == null || !last.to().equals(before)) {
            show(before);
            return;
        }
        here = before;
        ahead.set(true);
        screen.set(last.screen());
    }

    private void act(Destination to, Screen form) {
        acted.put(to.getClass(), new Shown(to, form));
        screen.set(form);
    }

    private void showRoom(Destination.Room shown) {
        room.set(shown.id());
        stay.show(shown.id(), shown.said());
        screen.set(new Screen.Stay(stay));
    }

    private void showForm(Destination to, EntranceId id, Effect effect) {
        room.set(id);
        Screen.KeyForm draft = drafts.get(to);
        if (draft != null) {
            draft.model().readLiveKeys();
            draft.model().guest().lookAgain();
            screen.set(draft);
            return;
        }
        work.run(() -> start(id), found -> found.ifPresent(start -> open(to, id, effect, start)), this::failed);
    }

    private Optional<FormStart> start(EntranceId id) {
        Board board = desk.board();
        return board.room(id)
                .map(details -> new FormStart(
                        details.entrance(),
                        board.settings(),
                        board.doors(),
                        board.encoders(),
                        board.rememberedEncoder().orElse(null),
                        board.now()));
    }

    private void open(Destination to, EntranceId id, Effect effect, FormStart start) {
        if (!to.equals(here) || drafts.containsKey(to)) {
            return;
        }
        IssueRunViewModel run = new IssueRunViewModel(id, formDesk, work, words.guest(), this);
        NewKeyViewModel model = new NewKeyViewModel(start, effect, formDesk, work, words.guest(), run);
        if (to instanceof Destination.NewStay stay && stay.arrival() != null) {
            ArrivalForm.fillIn(model, stay.arrival());
        }
        Screen.KeyForm form =
                new Screen.KeyForm(model, words.guest().time(start.settings().zone()));
        run.onEnd(() -> {
            run.close();
            drafts.remove(to);
            past.clear();
        });
        drafts.put(to, form);
        screen.set(form);
    }

    private void failed(Problem problem) {
        if (room.get() != null) {
            show(new Destination.Room(room.get(), Said.failed(words.guest().problem(problem))));
        }
    }

    void close() {
        stay.close();
        key.close();
        guest.close();
        changes.close();
        following.forEach(Registration::close);
        drafts.values().forEach(form -> form.model().run().close());
    }
}

package app.keydesk.ui.guest;

import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.Stopping;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.AfterOutage;
import app.keydesk.ui.controls.RunViewModel;
import app.keydesk.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The issue of one key, from the press to its end: progress, what came of it, and what can be done next. */
public final class IssueRunViewModel {
    private final EntranceId room;
    private final FormDesk desk;
    private final Texts texts;
    private final Words words;
    private final Navigator navigator;
    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper keyLeft = new ReadOnlyBooleanWrapper();
    private final HindranceViewModel hindrance;
    private final AfterOutage after;
    private final Registration following;
    private Runnable onEnd = () -> {};
    private Runnable onQueue = () -> {};
    private boolean isEnded;

    public IssueRunViewModel(EntranceId room, FormDesk desk, Work work, Words words, Navigator navigator) {
        this.room = room;
        this.desk = desk;
        this.words = words;
        this.texts = words.own();
        this.navigator = navigator;
        run = new RunViewModel(work);
        after = new AfterOutage(work, words, said);
        following = after.follow(desk.outages());
        hindrance = new HindranceViewModel(
                desk.connection(), work, words, run.runningProperty().or(keyLeft), () -> onQueue.run());
    }

    public RunViewModel progress() {
        return run;
    }

    /** How the last try ended; nothing before the first and after a success, which the stay itself tells. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Why no key can be issued now (no network, the lock system's fault); nothing when one can. */
    public ReadOnlyObjectProperty<Said> hindranceProperty() {
        return hindrance.saidProperty();
    }

    /** What can be done after the last try. */
    public ObservableList<Act> acts() {
        return acts;
    }

    /** What can be done while there is no network. */
    public ObservableList<Act> offlineActs() {
        return hindrance.acts();
    }

    /** {@code ask}: checks the form and calls {@link #queue}. */
    void onQueue(Runnable ask) {
        onQueue = ask;
    }

    /** Puts the key aside until the network is back; nothing is sent. */
    void queue(KeyRequest request, Work work) {
        work.run(
                () -> desk.queue().queueIssue(request),
                queued -> leave(Said.warning(texts.get("end.queued"))),
                this::failed);
    }

    /** Whether a key could be issued now: nothing hinders it, none is under way, none is left half done. */
    public BooleanBinding readyBinding() {
        return run.runningProperty()
                .not()
                .and(keyLeft.not())
                .and(hindrance.saidProperty().isEqualTo(Said.NOTHING));
    }

    /** Whether a key exists whose card was not written, or whose fate is not known. */
    public ReadOnlyBooleanProperty keyLeftProperty() {
        return keyLeft.getReadOnlyProperty();
    }

    /** The form is not needed any more. */
    public void onEnd(Runnable then) {
        onEnd = then;
    }

    /** Whether the form has done its work and can be forgotten. */
    public boolean isEnded() {
        return isEnded;
    }

    public void close() {
        hindrance.close();
        following.close();
    }

    /**
     * What the form has to do with the run.
     *
     * @param changed told of the live keys where they are not those that the person saw
     * @param replaces whether the new key takes the place of an earlier phone key of the same guest
     * @param more further cards of the same key to write after this one, each a key of its own that joins it
     */
    record Form(MediumViewModel medium, Consumer<List<KeyRow>> changed, boolean replaces, int more) {
        Form less() {
            return new Form(medium, changed, replaces, more - 1);
        }
    }

    void issue(KeyRequest request, Form form) {
        acts.clear();
        said.set(Said.NOTHING);
        run.onStage(stage -> at(stage, request.medium(), form));
        run.run(told -> desk.issuing().issue(request, told), outcome -> ended(request, outcome, form), this::failed);
    }

    /** What Seam answered is said at once; what the desk still finds out (another desk's key) comes in its place. */
    private void at(Progress.Stage stage, Medium medium, Form form) {
        if (stage == Progress.Stage.ISSUED && medium == Medium.PHONE) {
            said.set(Said.done(new IssuedText(texts).of(medium, form.replaces())));
        }
    }

    /** Leaves the form as it is for the guest's set-up link. */
    void invite(AcsUserId guest) {
        navigator.go(new Destination.Invite(guest));
    }

    /** Nothing is sent: the room's live keys are not those that the person saw. */
    void roomChanged(List<KeyRow> now) {
        said.set(Said.warning(texts.get("end.room-changed", now.size())));
    }

    void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
        if (problem instanceof Problem.Offline) {
            after.notSent();
        }
    }

    private void ended(KeyRequest request, IssueOutcome outcome, Form form) {
        switch (outcome) {
            case IssueOutcome.Issued issued -> issued(request, issued.key(), form);
            case IssueOutcome.NotOnCard left -> notOnCard(request, left, form);
            case IssueOutcome.RoomChanged room -> {
                form.changed().accept(room.live());
                roomChanged(room.live());
            }
            case IssueOutcome.Collided collided -> collided(collided);
            case IssueOutcome.NotIssued none -> {
                failed(none.problem());
                offerNextCard(request, form);
            }
            case IssueOutcome.Uncertain unknown -> {
                keyLeft.set(true);
                said.set(Said.warning(texts.get("end.uncertain")));
                acts.setAll(new Act("show-room", texts.get("act.show-room"), () -> leave(Said.NOTHING)));
                after.unknown(unknown.work(), this::found);
            }
        }
    }

    /** A key that never came to be can be tried again. */
    private void found(Fate fate) {
        if (fate == Fate.NOT_DONE) {
            keyLeft.set(false);
            acts.clear();
        }
    }

    private void issued(KeyRequest request, Credential key, Form form) {
        AcsUserId owner = key.guestId();
        if (form.more() == 0 || owner == null) {
            leave(Said.done(new IssuedText(texts).of(key.medium(), form.replaces())));
            return;
        }
        keyLeft.set(true);
        said.set(Said.done(texts.get("end.take-card", form.more())));
        offerNextCard(
                new KeyRequest(
                        new GuestChoice.Known(owner),
                        request.rooms(),
                        request.commonDoors(),
                        request.window(),
                        request.medium(),
                        request.encoderId(),
                        request.cardFormat(),
                        new KeyPlan.Joiner(List.of(key.id())),
                        null),
                form);
    }

    /** Only where a card of the same key is written already: the first one is issued by the form's own button. */
    private void offerNextCard(KeyRequest copy, Form form) {
        if (keyLeft.get()) {
            acts.setAll(
                    new Act(
                            "next-card",
                            texts.get("act.next-card"),
                            () -> issue(copy.withEncoder(form.medium().encoderId()), form.less())),
                    new Act("enough-cards", texts.get("act.enough-cards"), () -> leave(Said.NOTHING)));
        }
    }

    /** Both guests by name and time; one press takes ours back. */
    private void collided(IssueOutcome.Collided collided) {
        keyLeft.set(true);
        said.set(Said.warning(new CollisionText(words, desk.board().settings().zone()).of(collided.others())));
        acts.setAll(
                new Act(
                        "stop-our-key",
                        texts.get("act.stop-our-key"),
                        () -> stop(collided.key().id())),
                new Act("show-room", texts.get("act.show-room"), () -> leave(Said.NOTHING)));
    }

    private void notOnCard(KeyRequest request, IssueOutcome.NotOnCard left, Form form) {
        keyLeft.set(true);
        said.set(Said.failed(texts.get("end.not-on-card", words.problem(left.problem()))));
        List<Act> next = new ArrayList<>();
        next.add(new Act("try-again", texts.get("act.try-again"), () -> encode(request, left.key(), form)));
        for (Encoder other : form.medium().otherEncoders()) {
            next.add(new Act("encoder-" + other.id().value(), texts.get("act.other-encoder", other.name()), () -> {
                form.medium().encoderProperty().set(other);
                encode(request, left.key(), form);
            }));
        }
        next.add(new Act("stop-left-key", texts.get("act.stop-this-key"), () -> stop(left.key())));
        acts.setAll(next);
    }

    private void encode(KeyRequest request, CredentialId key, Form form) {
        Encoder encoder = form.medium().encoderProperty().get();
        if (encoder == null) {
            return;
        }
        said.set(Said.NOTHING);
        run.run(
                told -> desk.issuing().encode(key, encoder.id(), told),
                outcome -> ended(request, outcome, form),
                this::failed);
    }

    private void stop(CredentialId key) {
        said.set(Said.NOTHING);
        run.run(told -> desk.stopping().stop(List.of(key), Stopping.Reason.MISTAKE, told), this::stopped, this::failed);
    }

    private void stopped(WorkOutcome outcome) {
        switch (outcome) {
            case WorkOutcome.Done done -> leave(Said.done(texts.get("end.left-key-stopped")));
            case WorkOutcome.InPart part -> failed(part.problem());
            case WorkOutcome.RoomChanged changed -> leave(Said.warning(texts.get("end.uncertain")));
            case WorkOutcome.NotDone none -> failed(none.problem());
        }
    }

    private void leave(Said last) {
        isEnded = true;
        onEnd.run();
        navigator.go(new Destination.Room(room, last));
    }
}

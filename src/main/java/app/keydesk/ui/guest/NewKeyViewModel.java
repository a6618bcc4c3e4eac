package app.keydesk.ui.guest;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.DoorsViewModel;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.StayTimesViewModel;
import app.keydesk.ui.controls.Words;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * The form for a key: guest, times, doors, phone or card, and what the key does to the keys that are there. It is its own
 * draft: what was typed stays in it while the person looks elsewhere.
 */
public final class NewKeyViewModel {
    /** What the key does to the keys that are there. */
    public enum Effect {
        STOPS_EARLIER_KEYS,
        OTHERS_KEEP_WORKING
    }

    private final FormStart start;
    private final FormDesk desk;
    private final Work work;
    private final GuestFieldViewModel guest;
    private final StayTimesViewModel times;
    private final DoorsViewModel doors;
    private final MediumViewModel medium;
    private final ReplacedKeysViewModel replaced;
    private final FormProblems problems;
    private final IssueRunViewModel run;
    private final ReadOnlyObjectWrapper<Effect> effect;
    private final LiveKeysViewModel liveKeys;
    private final ObservableList<KeyRow> live;
    private final Texts texts;
    private boolean isTried;
    /** Held, since a view that only listens to a binding does not keep it alive. */
    private final BooleanBinding stopsKeys;

    public NewKeyViewModel(
            FormStart start, Effect wanted, FormDesk desk, Work work, Words words, IssueRunViewModel run) {
        this.start = start;
        this.desk = desk;
        this.work = work;
        this.texts = words.own();
        this.run = run;
        liveKeys = new LiveKeysViewModel(desk, work, run);
        live = liveKeys.keys();
        effect = new ReadOnlyObjectWrapper<>(wanted);
        this.stopsKeys = Bindings.createBooleanBinding(
                () -> this.effect.get() == Effect.STOPS_EARLIER_KEYS && !live.isEmpty(), this.effect, live);
        guest = new GuestFieldViewModel(desk.board(), desk.phones(), work);
        times = new StayTimesViewModel(
                start.settings(), start.now(), words.own().locale());
        doors = new DoorsViewModel(desk.board(), work, run::failed);
        medium = new MediumViewModel(guest, start.encoders(), start.remembered());
        replaced = new ReplacedKeysViewModel(desk.board(), work, words, run::failed);
        problems = new FormProblems(words.shared());
        doors.fill(start.room(), start.doors(), start.settings().roomGroups(), this::readLiveKeys);
        checkAsTyped();
        guest.knownProperty().subscribe(replaced::of);
        List.of(medium.mediumProperty(), effect).forEach(one -> one.subscribe(this::askReplaced));
        run.onQueue(this::queue);
        readLiveKeys();
    }

    public GuestFieldViewModel guest() {
        return guest;
    }

    public StayTimesViewModel times() {
        return times;
    }

    public DoorsViewModel doors() {
        return doors;
    }

    public MediumViewModel medium() {
        return medium;
    }

    /** The earlier phone keys of the same guest that this one takes the place of. */
    public ReplacedKeysViewModel replaced() {
        return replaced;
    }

    public FormProblems problems() {
        return problems;
    }

    public IssueRunViewModel run() {
        return run;
    }

    public FormStart start() {
        return start;
    }

    public ReadOnlyObjectProperty<Effect> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** The live keys of the chosen rooms: those that stop, or those that the new key joins. */
    public ObservableList<KeyRow> live() {
        return live;
    }

    /** Whether {@link #live()} was read from Seam just now, and not only from the cache. */
    public ReadOnlyBooleanProperty liveFreshProperty() {
        return liveKeys.freshProperty();
    }

    /** Whether issuing would stop somebody's key. */
    public BooleanBinding stopsKeys() {
        return stopsKeys;
    }

    /** Whether everything that issuing needs is there, but for what the person types. */
    public BooleanBinding canIssue() {
        return liveKeys.knownProperty().and(run.readyBinding());
    }

    /** The keys that are there stay: the new key joins them, with their doors and times where nobody typed others. */
    public void joinInstead() {
        if (live.isEmpty()) {
            return;
        }
        effect.set(Effect.OTHERS_KEEP_WORKING);
        adoptStay();
    }

    /** A new stay: the keys that are there stop. */
    public void startNewStay() {
        effect.set(Effect.STOPS_EARLIER_KEYS);
    }

    /** Checks every field and issues the key; what is wrong stands beside its field. */
    public void issue() {
        isTried = true;
        check();
        if (!problems.isEmpty() || !canIssue().get() || liveKeys.isUnread()) {
            return;
        }
        medium.remember(desk.board(), work, run::failed);
        run.issue(
                request(), new IssueRunViewModel.Form(medium, liveKeys::changed, replaced.isAny(), medium.moreCards()));
    }

    /** Takes the person to the known guest's set-up link; what was typed stays. */
    public void invite() {
        Guest known = guest.knownProperty().get();
        if (known != null) {
            run.invite(known.id());
        }
    }

    /** Without a network: checks every field and puts the key aside. */
    private void queue() {
        isTried = true;
        check();
        if (problems.isEmpty() && liveKeys.knownProperty().get()) {
            run.queue(request(), work);
        }
    }

    /** Reads the live keys of the chosen rooms again. */
    public void readLiveKeys() {
        askReplaced();
        liveKeys.read(doors.chosenRoomIds(), this::shown);
    }

    /** Somebody is about to press: an override looks at its rooms first, and that is done now. */
    public void aboutToIssue() {
        if (effect.get() == Effect.STOPS_EARLIER_KEYS && canIssue().get()) {
            liveKeys.lookAgain(doors.chosenRoomIds());
        }
    }

    private void askReplaced() {
        replaced.ask(medium.mediumProperty().get(), effect.get(), doors.chosenRoomIds());
    }

    private void shown(boolean wasKnown) {
        if (live.isEmpty()) {
            effect.set(Effect.STOPS_EARLIER_KEYS);
        } else if (effect.get() == Effect.OTHERS_KEEP_WORKING && !wasKnown) {
            adoptStay();
            presetCompanion();
        }
    }

    private void adoptStay() {
        Credential first = live.getFirst().credential();
        times.adopt(first, start.now());
        doors.adopt(first.guestEntranceIds(), first.commonEntranceIds());
    }

    private void presetCompanion() {
        if (guest.nameProperty().get().isEmpty()) {
            guest.preset(texts.get("form.companion-of", live.getFirst().guestName()));
        }
    }

    private void checkAsTyped() {
        Runnable again = () -> {
            if (isTried) {
                check();
            } else if (!problems.isEmpty()) {
                contactLeft();
            }
        };
        List.of(
                        guest.nameProperty(),
                        guest.emailProperty(),
                        guest.phoneNumberProperty(),
                        times.arrivalProperty(),
                        times.nightsProperty(),
                        times.departureProperty(),
                        times.checkInProperty(),
                        times.checkOutProperty())
                .forEach(text -> text.subscribe(again));
        medium.mediumProperty().subscribe(again);
        medium.encoderProperty().subscribe(again);
        medium.keyMayWaitProperty().subscribe(again);
    }

    /** The cursor has left the mail address or the phone number: what is wrong there is told before the press. */
    void contactLeft() {
        if (!isTried) {
            problems.clear();
            form().check(start.now(), zone()).stream()
                    .filter(one -> KeyForm.isContact(one.field()))
                    .forEach(problems::add);
        }
    }

    private void check() {
        problems.clear();
        KeyForm form = form();
        List<Problem.BadInput> found = form.check(start.now(), zone());
        found.stream().filter(one -> KeyForm.isPerson(one.field())).forEach(problems::add);
        problems.addTimes(times);
        found.stream().filter(one -> !KeyForm.isPerson(one.field())).forEach(problems::add);
        if (medium.mediumProperty().get() == Medium.PHONE
                && !medium.allowsPhone(effect.get() == Effect.STOPS_EARLIER_KEYS)) {
            problems.add(FormProblems.MEDIUM, medium.adviceProperty().get().name());
        }
    }

    private KeyForm form() {
        var known = guest.knownProperty().get();
        return new KeyForm(
                known == null ? null : known.id(),
                guest.nameProperty().get(),
                guest.emailProperty().get(),
                guest.phoneNumberProperty().get(),
                doors.chosenRooms(),
                times.from(),
                times.until(),
                medium.mediumProperty().get(),
                medium.encoderId());
    }

    private KeyRequest request() {
        return new KeyRequest(
                guest.choice(),
                doors.chosenRoomIds(),
                doors.chosenCommonIds(),
                form().window(zone()),
                medium.mediumProperty().get(),
                medium.encoderId(),
                doors.capacity().formatProperty().get(),
                EffectPlan.of(effect.get(), live),
                null);
    }

    private ZoneId zone() {
        return start.settings().zone();
    }
}

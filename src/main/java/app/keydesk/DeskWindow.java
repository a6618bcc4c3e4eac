package app.keydesk;

import app.keydesk.desk.HotelFinder;
import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.local.DeskSettings.WindowPlace;
import app.keydesk.ui.FxThread;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.connect.ConnectView;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.demo.FaultsView;
import app.keydesk.ui.operator.LockView;
import app.keydesk.ui.settings.SettingsView;
import app.keydesk.ui.shell.MenuActs;
import app.keydesk.ui.shell.ShellView;
import app.keydesk.ui.shell.SidePaneViewModel;
import app.keydesk.ui.theme.Theme.Look;
import app.keydesk.ui.unlock.UnlockView;
import app.keydesk.ui.unlock.UnlockViewModel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's one window: builds the screens of a hotel, and builds them anew when another is opened. FX thread only. */
public final class DeskWindow {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private final Keydesk keydesk;
    private final Stage stage;
    private final WindowFrame frame;
    private final ReadOnlyObjectWrapper<Locale> locale;
    private final DeskLanguage language;
    private final Work work = new Work(Executors.newVirtualThreadPerTaskExecutor(), new FxThread());
    private final Texts frameTexts;
    private final DeskDialogs dialogs;
    private final SupportWindows support;
    private final DeskMemory memory;
    private @Nullable FaultsWindow faults;
    private @Nullable SettingsPlace settings;
    private @Nullable HotelScreens screens;
    private @Nullable FirstTour tour;
    private @Nullable DeskLock lock;

    /** Empty until {@link #show}. */
    public DeskWindow(Keydesk keydesk, Stage stage) {
        this.keydesk = keydesk;
        this.stage = stage;
        this.locale = new ReadOnlyObjectWrapper<>(Spoken.in(choices().language(), Locale.getDefault()));
        this.language = new DeskLanguage(locale.getReadOnlyProperty(), ZoneId.systemDefault());
        this.frameTexts = Texts.of(ShellView.class, language.locale());
        this.dialogs = new DeskDialogs(stage, frameTexts);
        this.support = new SupportWindows(keydesk.launch(), work, language, dialogs);
        this.memory = new DeskMemory(keydesk.settings(), work);
        this.frame = new WindowFrame(
                stage, frameTexts.get("title"), keydesk.settings().get().window());
        frame.dress(choices());
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, defect) -> work.run(
                        () -> {
                            throw new IllegalStateException("not caught on the FX thread", defect);
                        },
                        nothing -> {},
                        support::trouble));
    }

    /** Shows this hotel, from its cache first; then begins to synchronise. */
    void show(HotelSession session) {
        if (lock != null) {
            lock.close();
        }
        DeskLock guard = new DeskLock(
                session,
                stage.getScene(),
                work,
                language,
                keydesk.launch().clock(),
                () -> Duration.ofMinutes(choices().idleMinutes()));
        lock = guard;
        settings = new SettingsPlace(
                keydesk.setup(session),
                new GuardedKeys(keydesk.keys(), session),
                session.frontDesk().board(),
                work,
                language.words(SettingsView.class),
                setup -> applied(session, setup.desk()));
        HotelScreens screens = build(session, settings, acts(session));
        screens.view().start();
        if (tour != null) {
            tour.offer(); // a bar that comes later would move what somebody is about to press
        }
        stage.show();
        guard.focus();
        session.startSoon();
        StartProbe probe = new StartProbe(keydesk.launch().clock(), stage);
        FirstPicture.of(stage.getScene(), screens.drawnProperty(), () -> {
            probe.painted();
            drawn(session, screens);
        });
    }

    /** The rooms are on the screen: now the rest of the start. */
    private void drawn(HotelSession session, HotelScreens drawn) {
        if (drawn != screens) {
            return; // another hotel was opened meanwhile
        }
        session.start();
        new StartChecks(work, frameTexts, drawn::notice)
                .run(
                        session,
                        language.words(LockView.class),
                        choices().updateAddress(),
                        keydesk.launch().version());
    }

    /** Asks for what the hotel's keys lie under, and shows nothing of the hotel until then. */
    void unlock() {
        Words words = language.words(UnlockView.class);
        UnlockViewModel model = new UnlockViewModel(
                keydesk.keys(), work, words, () -> work.run(keydesk::open, this::show, support::trouble));
        UnlockView view = new UnlockView(model, words.own(), words.shared());
        frame.show(view);
        stage.show();
        view.focusFirst();
    }

    private HotelScreens build(HotelSession session, SettingsPlace place, MenuActs acts) {
        DeskLock guard = Objects.requireNonNull(lock);
        if (screens != null) {
            screens.close();
        }
        HotelScreens made = new HotelScreens(
                session,
                work,
                language,
                new ShellView.Frame(frameTexts, acts, guard.chip()),
                new HotelScreens.Extras(
                        StartChecks.filesAside(session, keydesk.settings().setAside(), frameTexts),
                        place.place(this::connect, support::open),
                        memory));
        screens = made;
        FirstTour firstSteps = new FirstTour(session, work, language, made.view());
        tour = firstSteps;
        frame.show(guard.over(firstSteps.view(), made));
        made.load();
        return made;
    }

    /** Shows the window as it is set now; the screens speak another language as soon as they are made anew. */
    private void applied(HotelSession session, DeskChoices choices) {
        frame.dress(choices);
        Locale spoken = Spoken.in(choices.language(), Locale.getDefault());
        SettingsPlace place = settings;
        if (place != null && !spoken.equals(locale.get())) {
            locale.set(spoken);
            build(session, place, acts(session)).view().startAt("settings");
        }
    }

    private DeskChoices choices() {
        return keydesk.settings().get().choices();
    }

    private MenuActs acts(HotelSession session) {
        closeFaults();
        FaultsWindow panel = new FaultsWindow(stage, work, language.words(FaultsView.class), () -> resetDemo(session));
        faults = panel;
        return new MenuActs(
                this::connect,
                this::disconnect,
                () -> session.faults().ifPresent(panel::show),
                () -> resetDemo(session),
                this::setLook,
                Objects.requireNonNull(lock)::lock,
                this::showTour,
                support::about);
    }

    private void showTour() {
        if (tour != null) {
            tour.start();
        }
    }

    private void closeFaults() {
        if (faults != null) {
            faults.close();
        }
    }

    private void connect() {
        HotelFinder finder = new HotelFinder(keydesk.connector()::connect);
        dialogs.connect(
                finder,
                keydesk.keys(),
                work,
                language.words(ConnectView.class),
                (connection, key) -> reopen(() -> keydesk.connect(connection, key)));
    }

    private void disconnect() {
        reopen(keydesk::disconnect);
    }

    void reopen(Keydesk.Change change) {
        work.run(
                () -> keydesk.reopen(change),
                opened -> {
                    show(opened.session());
                    if (opened.fault() != null) {
                        notice("connect.not");
                    }
                },
                support::trouble);
    }

    private void notice(String id) {
        if (screens != null) {
            screens.notice(frameTexts.get(id));
        }
    }

    private void resetDemo(HotelSession session) {
        if (session.faults().isPresent() && dialogs.confirmsReset()) {
            work.run(
                    () -> {
                        session.faults().orElseThrow().reset();
                        return true;
                    },
                    done -> dialogs.notice("reset.done"),
                    problem -> dialogs.notice("reset.not"));
        }
    }

    private void setLook(Look look) {
        frame.setLook(look);
        remember(() -> keydesk.remember(
                before -> before.withChoices(before.choices().withLook(DeskChoices.Look.valueOf(look.name())))));
    }

    private void remember(Keydesk.Change change) {
        work.run(
                () -> {
                    change.run();
                    return true;
                },
                done -> {},
                problem -> LOG.warn("the settings could not be kept"));
    }

    /** Comes to the front: somebody started Keydesk a second time. */
    void toFront() {
        work.later(frame::toFront);
    }

    /** The window's size, to be kept. */
    WindowPlace place() {
        return frame.place();
    }

    /** What stands beside the grid; only while a hotel is shown. */
    SidePaneViewModel side() {
        return Objects.requireNonNull(screens).side();
    }

    void close() {
        if (lock != null) {
            lock.close();
        }
        if (screens != null) {
            screens.close();
        }
    }
}

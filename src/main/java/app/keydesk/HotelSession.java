package app.keydesk;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.Approver;
import app.keydesk.desk.AuditBook;
import app.keydesk.desk.Authority;
import app.keydesk.desk.DeskOptions;
import app.keydesk.desk.DeskParts;
import app.keydesk.desk.FaultPlay;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.HeldData;
import app.keydesk.desk.OpenDesk;
import app.keydesk.desk.OperatorSignIn;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.SignedInAuthority;
import app.keydesk.desk.Staff;
import app.keydesk.desk.UntilClosed;
import app.keydesk.desk.arrivals.ArrivalList;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Role;
import app.keydesk.seam.SeamGateway;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One hotel that the desk works on: its files, its gateway and the use cases over them. */
final class HotelSession implements AutoCloseable {
    private static final String TOUR = "desk.tour";

    /** Not while a guest waits for the first window. */
    private static final Duration NIGHTLY_FIRST = Duration.ofMinutes(3);

    private static final Duration NIGHTLY_EVERY = Duration.ofHours(1);
    /** A window that nobody can see is not drawn; the hotel is synchronised all the same. */
    private static final Duration NOT_DRAWN = Duration.ofSeconds(5);

    private static final Duration OUTAGE_FIRST = Duration.ofMinutes(1);
    private static final Duration OUTAGE_EVERY = Duration.ofHours(1);

    private static final Operator DEMO_OPERATOR = new Operator(new OperatorId("demo"), "Demo", Role.ADMINISTRATOR);

    private final HotelFiles files;
    private final OpenDesk desk;
    private final SignIn signIn;
    private final Authority authority;
    private final AtomicReference<Approver> approver = new AtomicReference<>(Approver.NOBODY);
    private final DeskThreads threads = new DeskThreads();
    private final OpenParts parts = new OpenParts();
    private final Arrivals arrivals;
    private final ShiftParts shift;
    private final @Nullable DemoHotel demo;
    private final Place place;
    private final HotelRules rules;
    private final Supplier<DeskChoices> choices;
    private final ArrivalsWatch watch;
    private final AtomicBoolean isStarted = new AtomicBoolean();

    /**
     * @param choices as they are now
     * @param folderPause between two looks at the folder for arrivals
     */
    HotelSession(
            Place place,
            SeamGateway seam,
            HotelRules settings,
            Supplier<DeskChoices> choices,
            Clock clock,
            Duration folderPause) {
        this.place = place;
        this.rules = settings;
        this.choices = choices;
        this.demo = place.demo();
        if (demo != null) {
            parts.add(demo::close);
        }
        parts.add(threads::close);
        try {
            this.files = new HotelFiles(
                    place.folder(), place.dataKey(), clock, () -> settings.get().zone(), threads.work());
            parts.add(files::close);
            parts.add(threads::close); // ended before the files: whoever still writes would make them anew
            threads.work().execute(files::readNames);
            settings.follow(files.cache());
            files.cache().onChange(this::follow);
            this.arrivals = new ArrivalList(
                    files.cache().arrivals(),
                    files.cache(),
                    clock,
                    () -> settings.get().zone());
            this.watch = new ArrivalsWatch(arrivals, clock, threads.timer(), folderPause);
            this.signIn = place.asksNobody()
                    ? OperatorSignIn.demo(files.operators(), files.audit(), DEMO_OPERATOR)
                    : OperatorSignIn.locked(files.operators(), files.audit());
            this.authority = new SignedInAuthority(
                    signIn, files.audit(), permission -> approver.get().ask(permission));
            DeskOptions options = new DeskOptions(settings, authority, place.chosen(), place.demo() != null);
            DeskParts desks = new DeskParts(seam, files.cache(), files.journal(), clock, threads.work(), options);
            this.desk = new OpenDesk(desks, threads.timer());
            parts.add(desk::close);
            this.shift = ShiftParts.of(files, desks, desk.frontDesk(), arrivals);
        } catch (RuntimeException e) {
            throw parts.closedAfter(e);
        }
    }

    private void follow(Changes changes) {
        if (changes.isWhole()) {
            UntilClosed.begin(() -> threads.work().execute(() -> rules.follow(files.cache())));
        }
    }

    /**
     * Where and what.
     *
     * @param demo null where a hotel is connected
     * @param asksNobody whether whoever comes is signed in, as in the demo hotel
     */
    record Place(
            Path folder,
            byte[] dataKey,
            DeskOptions.Chosen chosen,
            @Nullable DemoHotel demo,
            boolean asksNobody) {
        Place(Path folder, byte[] dataKey, DeskOptions.Chosen chosen, @Nullable DemoHotel demo) {
            this(folder, dataKey, chosen, demo, demo != null);
        }
    }

    /** Who works here now. */
    SignIn signIn() {
        return signIn;
    }

    /** Files that the PMS put into the watched folder. */
    ArrivalsWatch arrivalsWatch() {
        return watch;
    }

    Authority authority() {
        return authority;
    }

    AuditBook auditBook() {
        return new AuditBook(files.audit(), authority, () -> rules.get().zone());
    }

    /** Writes down what whoever is signed in does to the desk itself. */
    void record(String action, Map<String, String> ids) {
        Person operator = new Person(authority.operatorName(), authority.operatorName());
        files.audit().record(new Act(operator, action, ids));
    }

    HeldData heldData() {
        return new HeldData(files.privacy(), files.audit(), authority);
    }

    /** Adding and changing operators. */
    Staff staff() {
        return new Staff(files.operators(), signIn, files.audit());
    }

    /** {@code asked} puts the question to those at the desk when an action needs a second person. */
    void approveBy(Approver asked) {
        approver.set(asked);
    }

    Place place() {
        return place;
    }

    HotelFiles files() {
        return files;
    }

    HotelRules rules() {
        return rules;
    }

    /** Takes up what was set. */
    void settingsChanged() {
        watch.follow(choices.get().arrivalsFolder());
    }

    FrontDesk frontDesk() {
        return desk.frontDesk();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Many arrivals one after another. */
    GroupCheckIn groupCheckIn() {
        return new GroupCheckIn(desk.frontDesk(), arrivals, files.cache());
    }

    /** Whether this is the demo hotel, and nobody has seen its tour. Blocking. */
    boolean isTourDue() {
        return demo != null && files.cache().remembered(TOUR).isEmpty();
    }

    /** Blocking. */
    void endTour() {
        files.cache().remember(TOUR, "seen");
    }

    ShiftParts shift() {
        return shift;
    }

    ExecutorService threads() {
        return threads.work();
    }

    @Nullable
    DemoHotel demo() {
        return demo;
    }

    /** Empty where a hotel is connected: faults are the demo hotel's alone. */
    Optional<FaultPlay> faults() {
        return Optional.ofNullable(demo)
                .map(hotel -> new DemoFaults(hotel, frontDesk().connection()));
    }

    @Nullable
    Path cacheAside() {
        return files.cacheAside().orElse(null);
    }

    @Nullable
    Path journalAside() {
        return files.journalAside().orElse(null);
    }

    /** Begins to synchronise in a while, unless {@link #start} is called before. */
    void startSoon() {
        UntilClosed.begin(() -> threads.timer().schedule(this::start, NOT_DRAWN.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Begins to synchronise, once: until the rooms are drawn nothing else should take the PC's cores. */
    void start() {
        if (!isStarted.getAndSet(true)) {
            UntilClosed.begin(() -> threads.work().execute(() -> UntilClosed.begin(this::begin)));
        }
    }

    private void begin() {
        desk.start();
        settingsChanged();
        threads.repeat(shift.outage()::keep, OUTAGE_FIRST, OUTAGE_EVERY);
        threads.repeat(
                () -> files.nightly(Duration.ofDays(choices.get().retentionDays())), NIGHTLY_FIRST, NIGHTLY_EVERY);
    }

    @Override
    public void close() {
        parts.close();
    }
}

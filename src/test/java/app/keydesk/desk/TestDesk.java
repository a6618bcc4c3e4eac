package app.keydesk.desk;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.ArrivalStore;
import app.keydesk.cache.Journal;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.cache.sqlite.SqliteJournal;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.StayWindow;
import app.keydesk.seam.SeamGateway;
import app.keydesk.testing.TestTime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A desk on real files, with everything quick. */
final class TestDesk implements AutoCloseable {
    static final ZoneId ZONE = TestTime.ZONE;
    static final Pace QUICK = quick(Duration.ZERO);

    final DeskParts parts;
    volatile HotelSettings settings = HotelSettings.defaults("Paper", ZONE);
    final FrontDesk desk;
    final OpenDesk open;
    private final SqliteHotelCache cache;
    private final SqliteJournal journal;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().uncaughtExceptionHandler(TestDesk::died).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    TestDesk(Path folder, SeamGateway seam, Clock clock) {
        this(folder, seam, clock, true);
    }

    TestDesk(Path folder, SeamGateway seam, Clock clock, Authority authority) {
        this(folder, seam, clock, authority, QUICK, true, UnaryOperator.identity());
    }

    TestDesk(Path folder, SeamGateway seam, Clock clock, boolean looksFirst) {
        this(folder, seam, clock, looksFirst, UnaryOperator.identity());
    }

    TestDesk(Path folder, SeamGateway seam, Clock clock, boolean looksFirst, UnaryOperator<Journal> around) {
        this(folder, seam, clock, new NamedAuthority("Operator"), QUICK, looksFirst, around);
    }

    TestDesk(Path folder, SeamGateway seam, Clock clock, Pace pace) {
        this(folder, seam, clock, new NamedAuthority("Operator"), pace, true, UnaryOperator.identity());
    }

    /** @param onItsWay how long a first send may come late */
    static Pace quick(Duration onItsWay) {
        return new Pace(
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofMillis(20),
                onItsWay,
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofHours(1));
    }

    /** @param around stands before the journal's file */
    private TestDesk(
            Path folder,
            SeamGateway seam,
            Clock clock,
            Authority authority,
            Pace pace,
            boolean looksFirst,
            UnaryOperator<Journal> around) {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        journal =
                SqliteJournal.open(folder.resolve("journal.db"), cipher, clock).store();
        cache = SqliteHotelCache.open(folder.resolve("hotel.db"), cipher, journal::originOf, clock)
                .store();
        DeskOptions options =
                new DeskOptions(() -> settings, authority, DeskOptions.Chosen.BY_SEAM, true, pace, looksFirst);
        parts = new DeskParts(seam, cache, around.apply(journal), clock, threads, options);
        open = new OpenDesk(parts, timer);
        desk = open.frontDesk();
    }

    /** A desk that a test kills in the middle dies in silence; anything else is a defect that every watcher hears of. */
    private static void died(Thread thread, Throwable cause) {
        Thread.UncaughtExceptionHandler watcher = Thread.getDefaultUncaughtExceptionHandler();
        if (!(cause instanceof FaultySeam.Killed) && watcher != null) {
            watcher.uncaughtException(thread, cause);
        }
    }

    /** Reads the whole hotel once. */
    TestDesk synced() {
        Connection.Reconciled read = desk.connection().reconcile();
        if (read.problem() != null) {
            throw new IllegalStateException(read.problem().toString());
        }
        return this;
    }

    ArrivalStore arrivals() {
        return cache.arrivals();
    }

    StayWindow nights(int nights) {
        return new StayWindow(
                parts.clock().instant().minusSeconds(60),
                parts.clock().instant().plus(Duration.ofDays(nights)));
    }

    static GuestChoice someone(String name) {
        return new GuestChoice.New(name, null, null);
    }

    KeyRequest phoneKey(GuestChoice guest, EntranceId room, KeyPlan plan) {
        return request(guest, List.of(room), Medium.PHONE, null, plan);
    }

    KeyRequest card(GuestChoice guest, EntranceId room, KeyPlan plan, EncoderId encoder) {
        return request(guest, List.of(room), Medium.CARD, encoder, plan);
    }

    KeyRequest request(GuestChoice guest, List<EntranceId> rooms, Medium medium, EncoderId encoder, KeyPlan plan) {
        return new KeyRequest(
                guest,
                rooms,
                desk.board().defaultCommonDoors(rooms),
                nights(2),
                medium,
                encoder,
                CardFormat.RFID48,
                plan,
                null);
    }

    static KeyPlan override(CredentialId... losers) {
        return new KeyPlan.Override(List.of(losers));
    }

    static KeyPlan beside(CredentialId... keys) {
        return new KeyPlan.Joiner(List.of(keys));
    }

    @Override
    public void close() {
        open.close();
        timer.shutdownNow();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a thread of the desk does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cache.close();
        journal.close();
    }
}

package app.keydesk.bench;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.HotelCache;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.cache.sqlite.SqliteJournal;
import app.keydesk.desk.AuditedJournal;
import app.keydesk.desk.Authority;
import app.keydesk.desk.Connection;
import app.keydesk.desk.DeskOptions;
import app.keydesk.desk.DeskParts;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.OpenDesk;
import app.keydesk.desk.arrivals.ArrivalList;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A desk on real files, as the app makes it, without a window. */
final class BenchDesk implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Clock clock = Clock.systemUTC();
    private final SqliteJournal journal;
    private final SqliteAudit audit;
    private final SqliteHotelCache cache;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-timer").factory());
    private final OpenDesk desk;

    /** @param folder empty, or with the files of before */
    BenchDesk(Path folder, SeamGateway seam) {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        journal =
                SqliteJournal.open(folder.resolve("journal.db"), cipher, clock).store();
        cache = SqliteHotelCache.open(folder.resolve("cache.db"), cipher, journal::originOf, clock)
                .store();
        audit = SqliteAudit.open(
                        folder.resolve("audit.db"), folder.resolve("audit.head"), cipher, clock, () -> ZONE, threads)
                .store();
        HotelSettings settings = HotelSettings.defaults("Bench", ZONE);
        DeskOptions options = new DeskOptions(() -> settings, Authority.OPEN, DeskOptions.Chosen.BY_SEAM, true);
        AuditedJournal told = new AuditedJournal(
                journal, audit, id -> cache.guestNamed(id).map(Guest::fullName), (guest, by) -> {}, threads);
        desk = new OpenDesk(new DeskParts(seam, cache, told, clock, threads, options), timer);
    }

    /** A desk that never asks Seam. */
    static BenchDesk alone(Path folder) {
        try (SeamConnector connector = new SeamConnector("bench", Clock.systemUTC())) {
            return new BenchDesk(folder, connector.connect("http://127.0.0.1:1", "none"));
        }
    }

    FrontDesk front() {
        return desk.frontDesk();
    }

    HotelCache cache() {
        return cache;
    }

    Arrivals arrivals() {
        return new ArrivalList(cache.arrivals(), cache, clock, () -> ZONE);
    }

    Clock clock() {
        return clock;
    }

    /** Reads the whole hotel. */
    void sync() {
        Connection.Reconciled read = front().connection().reconcile();
        if (read.problem() != null) {
            throw new IllegalStateException(read.problem().toString());
        }
    }

    @Override
    public void close() {
        desk.close();
        timer.shutdownNow();
        threads.shutdownNow();
        cache.close();
        journal.close();
        audit.close();
    }
}

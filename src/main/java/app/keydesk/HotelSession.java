package app.keydesk;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.cache.sqlite.SqliteJournal;
import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.DeskOptions;
import app.keydesk.desk.DeskParts;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.OpenDesk;
import app.keydesk.desk.arrivals.ArrivalList;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamGateway;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One hotel that the desk works on: its files, its gateway and the use cases over them. */
final class HotelSession implements AutoCloseable {
    private final SqliteHotelCache cache;
    private final SqliteJournal journal;
    private final OpenDesk desk;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-timer").factory());
    private final Arrivals arrivals;
    private final @Nullable DemoHotel demo;
    private final @Nullable Path cacheAside;
    private final @Nullable Path journalAside;

    HotelSession(Place place, SeamGateway seam, Supplier<HotelSettings> settings, Clock clock) {
        AesFieldCipher cipher = AesFieldCipher.ofKey(place.dataKey());
        Opened<SqliteJournal> openedJournal = SqliteJournal.open(place.folder().resolve("journal.db"), cipher, clock);
        this.journal = openedJournal.store();
        this.journalAside = openedJournal.setAside().orElse(null);
        Opened<SqliteHotelCache> openedCache =
                SqliteHotelCache.open(place.folder().resolve("cache.db"), cipher, journal::originOf, clock);
        this.cache = openedCache.store();
        this.cacheAside = openedCache.setAside().orElse(null);
        this.demo = place.demo();
        this.arrivals = new ArrivalList(
                cache.arrivals(), cache, clock, () -> settings.get().zone());
        DeskOptions options = new DeskOptions(settings, place::operator, place.system(), place.demo() != null);
        this.desk = new OpenDesk(new DeskParts(seam, cache, journal, clock, threads, options), timer);
    }

    /**
     * Where and what.
     *
     * @param system null: the workspace's first Visionline
     * @param demo null where a hotel is connected
     */
    record Place(
            Path folder,
            byte[] dataKey,
            String operator,
            @Nullable SystemId system,
            @Nullable DemoHotel demo) {}

    FrontDesk frontDesk() {
        return desk.frontDesk();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    ExecutorService threads() {
        return threads;
    }

    @Nullable
    DemoHotel demo() {
        return demo;
    }

    @Nullable
    Path cacheAside() {
        return cacheAside;
    }

    @Nullable
    Path journalAside() {
        return journalAside;
    }

    /** Begins to synchronise. */
    void start() {
        desk.start();
    }

    @Override
    public void close() {
        desk.close();
        timer.shutdownNow();
        threads.shutdownNow();
        cache.close();
        journal.close();
        if (demo != null) {
            demo.close();
        }
    }
}

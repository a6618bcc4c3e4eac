package app.keydesk.desk;

import app.keydesk.cache.HotelCache;
import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Reads the whole hotel, page by page into the cache, and takes out what Seam no longer has. */
final class SyncReader {
    /** Shares of a first synchronisation's bar; the number of pages is not known before. */
    private static final double SYSTEMS = 0.05;

    private static final double DOORS = 0.25;
    private static final double GUESTS = 0.5;
    private static final double KEYS = 0.9;

    private final DeskParts parts;

    SyncReader(DeskParts parts) {
        this.parts = parts;
    }

    Changes readAll(DoubleConsumer progress) throws SeamException {
        SeamGateway seam = parts.seam();
        HotelCache cache = parts.cache();
        Instant startedAt = parts.clock().instant();
        progress.accept(0);
        SystemId system = readSystems();
        progress.accept(SYSTEMS);
        List<Changes> found = new ArrayList<>();
        Bar bar = new Bar(progress);
        bar.to(SYSTEMS, DOORS);
        seam.entrances(system, page -> {
            found.add(cache.store(CachePage.ofEntrances(page), startedAt));
            bar.page();
        });
        bar.to(DOORS, GUESTS);
        seam.guests(system, page -> {
            found.add(cache.store(CachePage.ofGuests(page), startedAt));
            bar.page();
        });
        bar.to(GUESTS, KEYS);
        seam.credentials(system, page -> {
            found.add(cache.store(CachePage.ofCredentials(page), startedAt));
            bar.page();
        });
        found.add(cache.sweep(system, startedAt, parts.clock().instant()));
        progress.accept(1);
        return Changes.of(found);
    }

    /** The hotel's system, with its credential manager and encoders. */
    private SystemId readSystems() throws SeamException {
        List<AcsSystem> systems = parts.seam().systems();
        Optional<AcsSystem> chosen = Systems.chosen(systems, parts.options().system());
        AcsSystem hotel = chosen.orElseThrow(() -> new SeamException(new Problem.NotFound("acs_system", "", null)));
        List<Encoder> encoders = parts.seam().encoders(hotel.id());
        parts.cache()
                .store(CachePage.ofSystems(systems, encoders), parts.clock().instant());
        return hotel.id();
    }

    /** A bar that moves with every page and never runs past its section. */
    private static final class Bar {
        private final DoubleConsumer progress;
        private double at;
        private double end;

        Bar(DoubleConsumer progress) {
            this.progress = progress;
        }

        void to(double from, double until) {
            at = from;
            end = until;
            progress.accept(at);
        }

        void page() {
            at += (end - at) / 2;
            progress.accept(at);
        }
    }
}

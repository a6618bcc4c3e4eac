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

    private static final double DOORS = 0.2;
    private static final double GUESTS = 0.25;
    private static final double KEYS = 0.45;

    private final DeskParts parts;

    SyncReader(DeskParts parts) {
        this.parts = parts;
    }

    /** Doors are listed beside guests and keys, and pages come in while the last ones are stored; owners before their keys. */
    Changes readAll(DoubleConsumer progress) throws SeamException {
        SeamGateway seam = parts.seam();
        HotelCache cache = parts.cache();
        Instant startedAt = parts.clock().instant();
        progress.accept(0);
        SystemId system = readSystems();
        Bar bar = new Bar(progress);
        List<Changes> found = new ArrayList<>();
        List<PagesAhead.Listing<CachePage>> lists =
                List.of(page -> seam.entrances(system, doors -> page.accept(CachePage.ofEntrances(doors))), page -> {
                    seam.guests(system, guests -> page.accept(CachePage.ofGuests(guests)));
                    seam.credentials(system, keys -> page.accept(CachePage.ofCredentials(keys)));
                });
        new PagesAhead(parts.threads()).read(lists, pages -> {
            found.add(cache.store(CachePage.of(pages), startedAt));
            pages.forEach(bar::page);
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

    /** A bar that moves with every page, each by half of what is left for its list. */
    private static final class Bar {
        private final DoubleConsumer progress;
        private double doorsLeft = DOORS;
        private double guestsLeft = GUESTS;
        private double keysLeft = KEYS;

        Bar(DoubleConsumer progress) {
            this.progress = progress;
            tell();
        }

        void page(CachePage page) {
            doorsLeft = page.entrances().isEmpty() ? doorsLeft : doorsLeft / 2;
            guestsLeft = page.guests().isEmpty() ? guestsLeft : guestsLeft / 2;
            keysLeft = page.credentials().isEmpty() ? keysLeft : keysLeft / 2;
            tell();
        }

        private void tell() {
            progress.accept(SYSTEMS + DOORS - doorsLeft + GUESTS - guestsLeft + KEYS - keysLeft);
        }
    }
}

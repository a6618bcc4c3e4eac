package app.keydesk.desk.arrivals;

import app.keydesk.cache.ArrivalStore;
import app.keydesk.cache.HotelCache;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrivals of this desk's store, with the states that the cache's keys tell. */
public final class ArrivalList implements Arrivals {
    private static final String MISSED = "desk.arrivals.missed";
    private static final int MOST_MISSED = 3;

    private final ArrivalStore store;
    private final HotelCache cache;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /** @param zone the hotel's, which may change in the settings */
    public ArrivalList(ArrivalStore store, HotelCache cache, Clock clock, Supplier<ZoneId> zone) {
        this.store = store;
        this.cache = cache;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<ArrivalRow> list() {
        LocalDate today = today();
        RoomNumbers rooms = new RoomNumbers(cache.entrances());
        Map<EntranceId, RoomTile> tiles = new HashMap<>();
        cache.rooms(clock.instant(), zone.get()).forEach(tile -> tiles.put(tile.id(), tile));
        return store.arrivals().stream()
                .map(arrival -> row(arrival, rooms, tiles, today))
                .sorted(Comparator.comparing((ArrivalRow row) -> row.state() == ArrivalState.OVER)
                        .thenComparing(row -> row.arrival().arrivesOn())
                        .thenComparing(row -> new RoomNumber(row.arrival().roomNumber()))
                        .thenComparing(row -> row.arrival().reservation()))
                .toList();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public ZoneId zone() {
        return zone.get();
    }

    @Override
    public ImportPreview preview(Path file) {
        return reading().read(file);
    }

    @Override
    public ImportResult apply(ImportPreview.Readable preview) {
        Instant now = clock.instant();
        List<Arrival> changed = preview.accepted().stream()
                .filter(row -> row.effect() != ImportRow.Effect.SAME)
                .map(ImportRow.Accepted::arrival)
                .toList();
        if (!changed.isEmpty()) {
            store.save(changed, now);
        }
        return new ImportResult(
                preview.fileName(),
                now,
                preview.count(ImportRow.Effect.NEW),
                preview.count(ImportRow.Effect.CHANGED),
                preview.count(ImportRow.Effect.SAME),
                preview.refused().size());
    }

    @Override
    public List<MissedFile> missed() {
        return cache.remembered(MISSED).stream()
                .flatMap(String::lines)
                .flatMap(line -> MissedFile.read(line).stream())
                .toList();
    }

    @Override
    public synchronized void keep(MissedFile file) {
        cache.remember(
                MISSED,
                Stream.concat(Stream.of(file), missed().stream())
                        .limit(MOST_MISSED)
                        .map(MissedFile::line)
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public synchronized void forgetMissed() {
        cache.remember(MISSED, null);
    }

    @Override
    public Registration onChange(Runnable listener) {
        Registration arrivals = store.onChange(listener);
        Registration keys = cache.onChange(changes -> listener.run());
        return () -> {
            arrivals.close();
            keys.close();
        };
    }

    FileReading reading() {
        Map<String, Arrival> known =
                store.arrivals().stream().collect(Collectors.toMap(Arrival::reservation, Function.identity()));
        return new FileReading(known, new RoomNumbers(cache.entrances()), today(), DateOrder.usualIn(zone.get()));
    }

    private static ArrivalRow row(
            Arrival arrival, RoomNumbers rooms, Map<EntranceId, RoomTile> tiles, LocalDate today) {
        EntranceId room = arrival.roomNumber().isEmpty() ? null : rooms.id(arrival.roomNumber());
        RoomTile tile = room == null ? null : tiles.get(room);
        ArrivalState state;
        if (arrival.departsOn().isBefore(today)) {
            state = ArrivalState.OVER;
        } else if (tile != null && hasKeyOf(tile, arrival.guestName())) {
            state = withKey(tile);
        } else if (arrival.arrivesOn().isAfter(today)) {
            state = ArrivalState.LATER;
        } else {
            state = room == null ? ArrivalState.NO_ROOM : ArrivalState.EXPECTED;
        }
        return new ArrivalRow(arrival, room, state);
    }

    private static ArrivalState withKey(RoomTile tile) {
        if (tile.is(RoomState.ATTENTION)) {
            return ArrivalState.CHECK_KEY;
        }
        return tile.is(RoomState.WAITING) ? ArrivalState.WAITING : ArrivalState.HAS_KEY;
    }

    private static boolean hasKeyOf(RoomTile tile, String guestName) {
        String wanted = Folding.foldName(guestName);
        return tile.guestNames().stream().map(Folding::foldName).anyMatch(wanted::equals);
    }
}

package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.StayQuery.Only;
import app.keydesk.hotel.StayQuery.Span;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random pages, as a synchronisation brings them in any order: nothing is lost, and changes are told exactly. */
class SqliteHotelCachePropertyTest {
    private static final int ROUNDS = 30;

    @TempDir
    private Path folder;

    private final Map<CredentialId, Credential> keys = new HashMap<>();
    private final Map<AcsUserId, Guest> guests = new HashMap<>();

    @Test
    void whateverIsStoredComesBackEqualAndIsToldOnce() {
        long seed = System.nanoTime();
        var hotel = new RandomHotel(seed);
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                String where = "seed " + seed + ", round " + round;
                CachePage page = hotel.page();
                Seen before = new Seen(cache);

                Changes changes = cache.store(page, NOW.plusSeconds(round));

                page.credentials().forEach(key -> keys.put(key.id(), key));
                page.guests().forEach(guest -> guests.put(guest.id(), guest));
                assertAllIsThere(cache, where);
                new Seen(cache).assertToldSince(before, changes, where);
                assertThat(cache.store(last(page), NOW.plusSeconds(round)))
                        .as(where)
                        .isEqualTo(Changes.NONE);
            }
        }
    }

    /** A page may name a resource twice: the last word counts. */
    private static CachePage last(CachePage page) {
        return new CachePage(
                last(page.systems(), system -> system.id().value()),
                last(page.entrances(), door -> door.id().value()),
                last(page.encoders(), encoder -> encoder.id().value()),
                last(page.guests(), guest -> guest.id().value()),
                last(page.credentials(), key -> key.id().value()),
                last(page.phones(), phone -> phone.id().value()));
    }

    private static <T> List<T> last(List<T> values, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        values.forEach(value -> byId.put(id.apply(value), value));
        return List.copyOf(byId.values());
    }

    private void assertAllIsThere(SqliteHotelCache cache, String where) {
        for (Credential key : keys.values()) {
            KeyRow row = cache.key(key.id(), NOW).orElseThrow().row();
            assertThat(row.credential()).as(where).isEqualTo(key);
            assertThat(row.state()).as(where).isEqualTo(KeyState.of(key, row.phonesReached(), NOW));
        }
        for (Guest guest : guests.values()) {
            assertThat(cache.guestNamed(guest.id())).as(where).contains(guest);
        }
    }

    /** Everything that the screens can show. */
    private final class Seen {
        private final Map<EntranceId, RoomTile> tiles = new HashMap<>();
        private final Map<AcsUserId, GuestDetails> details = new HashMap<>();
        private final Map<CredentialId, KeyRow> rows = new HashMap<>();
        private final List<Object> hotel;

        Seen(SqliteHotelCache cache) {
            cache.rooms(NOW, ZONE).forEach(tile -> tiles.put(tile.id(), tile));
            guests.keySet().forEach(id -> details.put(id, cache.guest(id, NOW).orElseThrow()));
            keys.keySet()
                    .forEach(id -> rows.put(id, cache.key(id, NOW).orElseThrow().row()));
            hotel = List.of(cache.systems(), cache.encoders());
            tiles.values().forEach(tile -> assertTileAgrees(cache, tile));
            assertStaysAgree(cache);
        }

        /** The lists of stays ask the file; the grid's tiles say the same. */
        private void assertStaysAgree(SqliteHotelCache cache) {
            List<RoomTile> inHouse = having(cache.rooms(NOW, ZONE), tile -> tile.is(RoomState.IN_HOUSE));
            List<RoomTile> departures = having(inHouse, tile -> tile.is(RoomState.DUE_OUT));
            assertThat(stays(cache, Span.IN_HOUSE, Only.ALL)).isEqualTo(inHouse);
            assertThat(stays(cache, Span.DEPARTURES, Only.ALL)).isEqualTo(departures);
            assertThat(stays(cache, Span.IN_HOUSE, Only.WITH_CARDS))
                    .isEqualTo(having(inHouse, tile -> tile.cardKeys() > 0));
            assertThat(stays(cache, Span.IN_HOUSE, Only.WITH_PHONES))
                    .isEqualTo(having(inHouse, tile -> tile.phoneKeys() > 0));
            assertThat(stays(cache, Span.IN_HOUSE, Only.ATTENTION))
                    .isEqualTo(having(inHouse, tile -> tile.is(RoomState.ATTENTION)));
        }

        private static List<RoomTile> having(List<RoomTile> tiles, Predicate<RoomTile> what) {
            return tiles.stream().filter(what).toList();
        }

        private static List<RoomTile> stays(SqliteHotelCache cache, Span span, Only only) {
            return cache.stays(new StayQuery(span, only, "", 1000), NOW, ZONE).rows();
        }

        private void assertTileAgrees(SqliteHotelCache cache, RoomTile tile) {
            RoomDetails room = cache.room(tile.id(), NOW, ZONE).orElseThrow();
            assertThat(room.tile()).isEqualTo(tile);
            assertThat(cache.rooms(List.of(tile.id()), NOW, ZONE)).containsExactly(tile);
            List<KeyRow> live = room.liveKeys();
            assertThat(tile.phoneKeys() + tile.cardKeys()).isEqualTo((int) live.stream()
                    .filter(row -> !row.credential().mediumWord().equals("cloud_key"))
                    .count());
        }

        void assertToldSince(Seen before, Changes changes, String where) {
            assertThat(changes.isWhole()).as(where).isEqualTo(!hotel.equals(before.hotel));
            assertThat(changes.rooms()).as(where).containsAll(differing(before.tiles, tiles));
            assertThat(changes.guests()).as(where).containsAll(differing(before.details, details));
            assertThat(changes.keys()).as(where).containsAll(differing(before.rows, rows));
        }

        private static <I, T> Set<I> differing(Map<I, T> before, Map<I, T> after) {
            Set<I> differing = new HashSet<>(before.keySet());
            differing.addAll(after.keySet());
            differing.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
            return differing;
        }
    }
}

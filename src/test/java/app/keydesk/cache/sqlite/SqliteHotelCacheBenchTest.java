package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.StayQuery.Only;
import app.keydesk.hotel.StayQuery.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the largest hotel costs: {@code mvn test -Dtest.groups=bench -Dtest.excludedGroups=}. */
@Tag("bench")
class SqliteHotelCacheBenchTest {
    private static final int ROOMS = 10_000;
    private static final int KEYS = 20_000;
    private static final int GUESTS = 5_000;

    @Test
    void tenThousandRoomsAndTwentyThousandKeys(@TempDir Path folder) {
        List<Entrance> doors = new ArrayList<>();
        for (int room = 0; room < ROOMS; room++) {
            doors.add(SampleHotel.room(String.valueOf(room)));
        }
        for (int door = 0; door < 10; door++) {
            doors.add(SampleHotel.door("c" + door, DoorCategory.COMMON));
        }
        List<Guest> guests = new ArrayList<>();
        for (int guest = 0; guest < GUESTS; guest++) {
            guests.add(SampleHotel.guest("guest-" + new UUID(guest * 31L, guest), "Guest Number " + guest));
        }
        List<Credential> keys = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            var builder = SampleHotel.card(
                    new UUID(key * 0x9e3779b97f4a7c15L, key).toString(),
                    guests.get(key % GUESTS).id().value(),
                    String.valueOf(key % ROOMS));
            keys.add(builder.common("c1", "c2", "c3", "c4").build());
        }
        for (int round = 0; round < 3; round++) {
            measure(folder.resolve("round-" + round), doors, guests, keys);
        }
    }

    private static void measure(Path folder, List<Entrance> doors, List<Guest> guests, List<Credential> keys) {
        try (var cache = timed("open a new file", () -> SampleHotel.open(folder))) {
            timed("store 10,010 doors", () -> cache.store(CachePage.ofEntrances(doors), SampleHotel.NOW));
            timed("store 5,000 guests", () -> cache.store(CachePage.ofGuests(guests), SampleHotel.NOW));
            timed(
                    "store 10,000 keys",
                    () -> cache.store(CachePage.ofCredentials(keys.subList(0, 10_000)), SampleHotel.NOW));
            timed(
                    "store another 10,000",
                    () -> cache.store(CachePage.ofCredentials(keys.subList(10_000, KEYS)), SampleHotel.NOW));
            timed("store 20,000 the same", () -> cache.store(CachePage.ofCredentials(keys), SampleHotel.NOW));
            timed("find a guest, first", () -> cache.findGuests("number 4711", 20));
            timed("find a guest", () -> cache.findGuests("number 4712", 20));
            for (int again = 0; again < 5; again++) {
                timed("10,000 tiles", () -> cache.rooms(SampleHotel.NOW, SampleHotel.ZONE));
            }
            timed("one tile", () -> cache.rooms(List.of(doors.get(500).id()), SampleHotel.NOW, SampleHotel.ZONE));
            timed("one tile", () -> cache.rooms(List.of(doors.get(501).id()), SampleHotel.NOW, SampleHotel.ZONE));
            timed("live keys", () -> cache.liveKeys(List.of(doors.get(501).id()), SampleHotel.NOW));
            timed("one room", () -> cache.room(doors.get(500).id(), SampleHotel.NOW, SampleHotel.ZONE));
            for (Span span : Span.values()) {
                StayQuery all = new StayQuery(span, Only.ALL, "", 500);
                timed("500 of " + span, () -> cache.stays(all, SampleHotel.NOW, SampleHotel.ZONE));
            }
            StayQuery one = new StayQuery(Span.IN_HOUSE, Only.ALL, "number 4711", 500);
            timed("a guest in house", () -> cache.stays(one, SampleHotel.NOW, SampleHotel.ZONE));
            timed("sweep nothing", () -> cache.sweep(SampleHotel.SYSTEM, SampleHotel.NOW, SampleHotel.NOW));
            assertThat(cache.rooms(SampleHotel.NOW, SampleHotel.ZONE)).hasSize(ROOMS);
        }
        timed("open again", () -> SampleHotel.open(folder)).close();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        System.out.printf("%-24s %8.1f ms%n", what, (System.nanoTime() - before) / 1e6);
        return result;
    }
}

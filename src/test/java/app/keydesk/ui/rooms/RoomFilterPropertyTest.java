package app.keydesk.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed into the room search, over guests with whatever names: an answer within a second, no exception. */
class RoomFilterPropertyTest {
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void anyTextIsSearchedForAmongAnyNames(long seed) {
        OddTexts texts = new OddTexts(seed);
        List<FoundRoom> rooms = IntStream.range(0, 150)
                .mapToObj(number -> room(number, texts.next()))
                .toList();
        for (int round = 0; round < 120; round++) {
            String text = texts.next();
            RoomFilter filter = new RoomFilter(Folding.fold(text.strip()), null, null);
            long found = CpuTime.within(
                    Duration.ofSeconds(1),
                    () -> rooms.stream().filter(filter::shows).count(),
                    "seed " + seed + ", round " + round);
            assertThat(found).isLessThanOrEqualTo(150);
        }
        assertThat(rooms).allMatch(room -> new RoomFilter("room", null, null).shows(room));
    }

    private static FoundRoom room(int number, String guest) {
        return FoundRoom.of(
                new RoomTile(
                        new EntranceId("e" + number),
                        new RoomNumber(String.valueOf(number)),
                        "Room " + number,
                        Set.of(RoomState.IN_HOUSE),
                        List.of(guest),
                        List.of(),
                        0,
                        0,
                        null,
                        null),
                Map.of(RoomState.IN_HOUSE, "In house"));
    }
}

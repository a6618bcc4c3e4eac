package app.keydesk.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomFilterTest {
    @Test
    void aGuestIsFoundWithoutAccentsAndByPartsOfTheName() {
        FoundRoom room = room(412, RoomState.IN_HOUSE, "Jürgen Müller");

        assertThat(filter("mull").shows(room)).isTrue();
        assertThat(filter("müller 41").shows(room)).isTrue();
        assertThat(filter("mueller 41").shows(room)).isTrue();
        assertThat(filter("house").shows(room)).isTrue();
        assertThat(filter("maier").shows(room)).isFalse();
    }

    @Test
    void floorAndStateNarrowFurther() {
        FoundRoom room = room(412, RoomState.VACANT, "");

        assertThat(new RoomFilter("", 4, RoomState.VACANT).shows(room)).isTrue();
        assertThat(new RoomFilter("", 3, null).shows(room)).isFalse();
        assertThat(new RoomFilter("", null, RoomState.IN_HOUSE).shows(room)).isFalse();
    }

    @Test
    void oneRoomOfTenThousandIsFoundByGuestAndNumber() {
        List<FoundRoom> rooms = IntStream.range(0, 10_000)
                .mapToObj(number -> room(number, RoomState.IN_HOUSE, "Guest Müller " + number))
                .toList();

        assertThat(rooms.stream().filter(filter("mull 9999")::shows)).hasSize(1);
    }

    private static RoomFilter filter(String typed) {
        return new RoomFilter(Folding.fold(typed), null, null);
    }

    private static FoundRoom room(int number, RoomState state, String guest) {
        RoomTile tile = new RoomTile(
                new EntranceId("e" + number),
                new RoomNumber(String.valueOf(number)),
                "Room " + number,
                Set.of(state),
                guest.isEmpty() ? List.of() : List.of(guest),
                List.of(),
                0,
                0,
                null,
                null);
        return FoundRoom.of(tile, Map.of(RoomState.VACANT, "Vacant", RoomState.IN_HOUSE, "In house"));
    }
}

package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CardCapacityTest {
    @Tag("scenario-capacity")
    @Test
    void thirtyThreeRoomsInARowAndSevenMoreFit() {
        List<Entrance> rooms = Stream.concat(
                        rooms(301, 333),
                        Stream.of(401, 403, 405, 407, 409, 411, 413).map(CardCapacityTest::room))
                .toList();

        assertThat(CardCapacity.of(rooms, 28)).isEqualTo(new CardCapacity(33, 7, 28));
        assertThat(CardCapacity.of(rooms, 28).fits()).isTrue();
    }

    @Tag("scenario-capacity")
    @Test
    void anEighthScatteredRoomNeedsTheOtherLayout() {
        List<Entrance> rooms =
                IntStream.range(0, 9).mapToObj(index -> room(101 + index * 2)).toList();

        assertThat(CardCapacity.of(rooms, 3).remedy()).isEqualTo(new CardCapacity.Remedy.UseTlCode());
    }

    @Tag("scenario-capacity")
    @Test
    void twoDoorsTooManyAreDropped() {
        CardCapacity capacity = CardCapacity.of(rooms(301, 301).toList(), 30);

        assertThat(capacity.remedy()).isEqualTo(new CardCapacity.Remedy.DropDoors(2));
        List<EntranceId> doors = IntStream.range(0, 30)
                .mapToObj(index -> new EntranceId("door" + index))
                .toList();
        assertThat(CardCapacity.without(doors, 2)).hasSize(28).startsWith(new EntranceId("door0"));
    }

    @Test
    void theThirtyFourthRoomInARowCountsAsAdditional() {
        assertThat(CardCapacity.of(rooms(301, 334).toList(), 0)).isEqualTo(new CardCapacity(33, 1, 0));
    }

    private static Stream<Entrance> rooms(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(CardCapacityTest::room);
    }

    private static Entrance room(int number) {
        String text = Integer.toString(number);
        return new Entrance(
                new EntranceId(text),
                new SystemId("system"),
                "Room " + text,
                text,
                DoorCategory.GUEST,
                "guest",
                true,
                true,
                List.of());
    }
}

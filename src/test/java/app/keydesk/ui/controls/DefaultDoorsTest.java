package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that get the common doors of the hotel's rules: in a move, a group and a group of arrivals. */
class DefaultDoorsTest {
    private static final int RULE = 31;

    private final FakeDesk desk = new FakeDesk();
    private final DefaultDoors doors = new DefaultDoors(desk, new Work(Runnable::run, Runnable::run), problem -> {});

    @BeforeEach
    void rule() {
        desk.doorRule = rooms -> IntStream.range(0, rooms.contains(large().id()) ? RULE : 2)
                .mapToObj(number -> new EntranceId("common" + number))
                .toList();
    }

    @Tag("scenario-capacity")
    @Test
    void theFullestOfTheKeysIsCountedAndItsSurplusLeftOutInOnePress() {
        doors.opens(List.of(List.of(small()), List.of(large())));
        assertThat(doors.capacity().countProperty().get().common()).isEqualTo(RULE);
        assertThat(doors.capacity().isTight().get()).isTrue();

        doors.capacity().dropDoors();

        assertThat(doors.capacity().isTight().get()).isFalse();
        assertThat(doors.dropped()).isEqualTo(3);
        assertThat(doors.commonDoors(List.of(large().id()))).hasSize(28);
    }

    @Test
    void otherRoomsAreCountedAnewWithAllTheirDoors() {
        doors.opens(List.of(List.of(large())));
        doors.capacity().dropDoors();

        doors.opens(List.of(List.of(small())));

        assertThat(doors.capacity().countProperty().get().common()).isEqualTo(2);
        assertThat(doors.dropped()).isZero();
    }

    private Entrance small() {
        return desk.doors().getFirst();
    }

    private Entrance large() {
        return desk.doors().get(1);
    }
}

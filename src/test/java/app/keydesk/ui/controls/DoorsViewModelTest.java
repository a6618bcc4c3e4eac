package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The doors of one key, counted while they are ticked. */
class DoorsViewModelTest {
    private final FakeDesk desk = new FakeDesk();
    private final DoorsViewModel doors =
            new DoorsViewModel(desk, new Work(Runnable::run, Runnable::run), problem -> {});

    @Tag("scenario-capacity")
    @Test
    void commonDoorsThatAreTooManyAreLeftOutInOnePressAndThoseOfTheRoomStay() {
        List<Entrance> hotel = new ArrayList<>(desk.doors());
        for (int number = 0; number < 30; number++) {
            hotel.add(door("common" + number));
        }
        doors.fill(desk.doors().get(1), hotel, List.of(), () -> {});
        assertThat(doors.capacity().countProperty().get().common()).isEqualTo(2);

        doors.common().forEach(tick -> tick.setTicked(true));
        assertThat(doors.capacity().isTight().get()).isTrue();
        assertThat(doors.capacity().surplusDoors()).isEqualTo(5);
        doors.capacity().dropDoors();

        assertThat(doors.capacity().isTight().get()).isFalse();
        assertThat(doors.chosenCommonIds()).hasSize(28).contains(new EntranceId("garage"));
        assertThat(doors.capacity().formatProperty().get()).isEqualTo(CardFormat.RFID48);
    }

    private static Entrance door(String name) {
        return new Entrance(
                new EntranceId(name),
                FakeDesk.SYSTEM,
                name,
                name,
                DoorCategory.COMMON,
                DoorCategory.COMMON.word(),
                true,
                true,
                List.of());
    }
}

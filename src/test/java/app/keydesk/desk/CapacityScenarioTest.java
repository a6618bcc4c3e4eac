package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.CardReader.ReadOutcome;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.CapacityViewModel;
import app.keydesk.ui.group.GroupViewModel;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import app.keydesk.ui.move.MoveViewModel;
import app.keydesk.ui.move.MoveViewModel.MoveDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenario 17 wherever a key's doors are counted. */
class CapacityScenarioTest {
    @TempDir
    Path folder;

    private final ScreenFrame frame = new ScreenFrame();
    private final List<Destination> visited = frame.visited;
    private final Work work = frame.work;
    private ScenarioHotel hotel;
    private EntranceId room;

    @BeforeEach
    void open() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-capacity")
    @Test
    void tooManyRoomsForRfid48GoOnACardInTheLargerLayout() {
        List<String> scattered = IntStream.range(0, 9)
                .mapToObj(at -> String.valueOf(102 + at * 2))
                .toList();
        rules(List.of(new RoomGroup(RoomGroup.Kind.SUITE, scattered)), List.of());
        EntranceId first = numbered("102");
        NewKeyViewModel form = form(first, Effect.STOPS_EARLIER_KEYS);
        CapacityViewModel capacity = form.doors().capacity();
        assertThat(capacity.isTight().get()).isFalse();

        form.doors().rooms().forEach(tick -> tick.setTicked(true));
        assertThat(capacity.countProperty().get().additional()).isEqualTo(8);
        assertThat(capacity.isTight().get()).isTrue();
        assertThat(capacity.surplusDoors())
                .as("leaving out doors does not help")
                .isZero();
        capacity.useTlCode();
        assertThat(capacity.isTight().get()).isFalse();
        form.guest().nameProperty().set("Ada Fable");
        form.issue();

        assertThat(cardFormat()).isEqualTo("TLCode");
        Credential card = hotel.valid(first).stream()
                .filter(Credential::isIssued)
                .findFirst()
                .orElseThrow();
        assertThat(hotel.front.board().key(card.id()).orElseThrow().row().cardFormat())
                .as("a key in the place of this one has the same layout")
                .isEqualTo(CardFormat.TL_CODE);
        hotel.agrees(first);
    }

    @Tag("scenario-capacity")
    @Test
    void aFullCardIsAWarningAndNoBlock() {
        List<String> scattered = IntStream.range(0, 9)
                .mapToObj(at -> String.valueOf(102 + at * 2))
                .toList();
        rules(List.of(new RoomGroup(RoomGroup.Kind.SUITE, scattered)), List.of());
        NewKeyViewModel form = form(numbered("102"), Effect.STOPS_EARLIER_KEYS);
        form.doors().rooms().forEach(tick -> tick.setTicked(true));
        form.guest().nameProperty().set("Ada Fable");

        form.issue();

        assertThat(said().text()).contains("written on the card");
        assertThat(cardFormat()).isEqualTo("rfid48");
    }

    @Tag("scenario-capacity")
    @Test
    void aGroupsKeysTakeTheLargerLayoutTogether() {
        GroupViewModel group = new GroupViewModel(
                new GroupViewModel.GroupDesk(hotel.front.board(), hotel.front.groups(), hotel.front.issuing()),
                work,
                ScreenFrame.words(GroupViewModel.class),
                frame);
        group.show(List.of(room));
        assertThat(group.capacity().countProperty().get().run()).isEqualTo(1);
        List<EntranceId> rooms = IntStream.range(0, 9)
                .mapToObj(at -> String.valueOf(102 + at * 2))
                .map(this::numbered)
                .toList();
        group.roomsProperty().set(String.join(", ", numbers(rooms)));
        assertThat(group.capacity().isTight().get()).isTrue();
        group.capacity().useTlCode();
        group.remove(group.lines().getLast());
        group.lines().getFirst().nameProperty().set("Ada Fable");
        group.encoder().chosenProperty().set(hotel.front.board().encoders().getFirst());

        group.issue();
        group.issue();

        assertThat(cardFormat()).isEqualTo("TLCode");
        assertThat(hotel.valid(rooms.getLast()))
                .filteredOn(Credential::isIssued)
                .singleElement()
                .satisfies(key -> assertThat(key.guestEntranceIds()).containsExactlyInAnyOrderElementsOf(rooms));
        hotel.agrees(rooms.getFirst(), rooms.getLast());
    }

    @Tag("scenario-capacity")
    @Test
    void aMovedCardTakesTheLayoutThatWasChosenForIt() {
        List<EntranceId> rooms = hotel.vacantRooms(2);
        Credential ada = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        MoveViewModel screen = new MoveViewModel(
                new MoveDesk(hotel.front.board(), hotel.front.moving(), hotel.front.issuing()),
                work,
                ScreenFrame.words(MoveViewModel.class),
                frame);
        screen.show(room);
        screen.roomNumberProperty().set(hotel.door(rooms.getLast()).roomNumber().text());
        assertThat(screen.capacity().countProperty().get().run()).isEqualTo(1);
        assertThat(screen.capacity().countProperty().get().common()).isPositive();
        assertThat(screen.capacity().formatProperty().get()).isEqualTo(CardFormat.RFID48);
        screen.encoder().chosenProperty().set(hotel.front.board().encoders().getFirst());
        screen.capacity().useTlCode();

        screen.move();

        assertThat(cardFormat()).isEqualTo("TLCode");
        assertThat(hotel.valid(rooms.getLast()))
                .singleElement()
                .satisfies(key -> assertThat(key.guestId()).isEqualTo(ada.guestId()));
        hotel.agrees(rooms.getLast());
    }

    private EntranceId numbered(String number) {
        return hotel.front.board().doors().stream()
                .filter(door -> door.roomNumber().text().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> numbers(List<EntranceId> rooms) {
        return rooms.stream().map(id -> hotel.door(id).roomNumber().text()).toList();
    }

    private String cardFormat() {
        ReadOutcome outcome = hotel.front.cards().read(hotel.encoder(), Progress.NONE);
        return ((ReadOutcome.Read) outcome).story().reading().onCard().cardFormat();
    }

    private void rules(List<RoomGroup> groups, List<DoorRule> doors) {
        HotelSettings plain = hotel.desk.settings;
        hotel.desk.settings = new HotelSettings(
                plain.hotelName(), plain.zone(), plain.checkInTime(), plain.checkOutTime(), groups, doors);
    }

    private Said said() {
        assertThat(visited).isNotEmpty();
        assertThat(visited.getLast()).isInstanceOf(Destination.Room.class);
        return ((Destination.Room) visited.getLast()).said();
    }

    private NewKeyViewModel form(EntranceId where, Effect effect) {
        return frame.form(hotel, where, effect);
    }
}

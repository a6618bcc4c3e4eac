package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.done;
import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Phones.InvitationOutcome;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.DefaultDoors;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Phone;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 11, 12, 14 and 16: phones, and the doors of a key. */
class PhoneScenarioTest {
    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private EntranceId room;
    private Credential key;

    @BeforeEach
    void aPhoneKey() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
        key = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-phone-readiness")
    @Test
    void aGuestIsReadyOnceAPhoneIsSetUpAndTheKeyReachesIt() {
        assertThat(hotel.front.phones().readiness(key.guestId()).isReady()).isFalse();

        hotel.addPhone(key);

        Phones.Readiness readiness = hotel.front.phones().readiness(key.guestId());
        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.isFresh()).isTrue();
        Awaitility.await().untilAsserted(() -> {
            hotel.front.connection().reconcile();
            assertThat(hotel.front.board().key(key.id()).orElseThrow().row().phonesReached())
                    .isEqualTo(1);
        });
        assertThat(hotel.front.board().guest(key.guestId()).orElseThrow().hasReadyPhone())
                .isTrue();
    }

    @Tag("scenario-invitation")
    @Test
    void anInvitationIsALinkThatIsNeverPrinted() {
        InvitationOutcome outcome = hotel.front.phones().invite(key.guestId());

        assertThat(outcome).isInstanceOf(InvitationOutcome.Invited.class);
        InvitationOutcome.Invited invited = (InvitationOutcome.Invited) outcome;
        assertThat(invited.link()).startsWith("http");
        assertThat(invited.toString()).doesNotContain(invited.link());
        assertThat(hotel.desk.parts.journal().recent(1).getFirst().toString()).doesNotContain(invited.link());
    }

    @Tag("scenario-lost-phone")
    @Test
    void aLostPhoneLosesItsKeysAndTheOthersStay() throws Exception {
        hotel.addPhone(key);
        hotel.addPhone(key);
        Awaitility.await().until(() -> children() == 2);
        Phone lost = hotel.front.phones().readiness(key.guestId()).phones().getFirst();

        done(hotel.front.phones().lost(key.guestId(), lost.id(), new IdCheck(IdCheck.How.PHOTO_ID, "Desk two")));

        assertThat(hotel.desk.parts.journal().recent(1).getFirst().details())
                .containsEntry("note.idCheck", "PHOTO_ID")
                .containsEntry("note.checkedBy", "Desk two");
        Awaitility.await().until(() -> children() == 1);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(key.id())));
        assertThat(hotel.front.board().guest(key.guestId()).orElseThrow().phones())
                .filteredOn(Phone::isReady)
                .extracting(Phone::id)
                .doesNotContain(lost.id())
                .hasSize(1);
    }

    @Tag("scenario-guest-and-common-doors")
    @Test
    void commonDoorsAreTickedByCategoryAndTheOthersFollowTheRoom() {
        List<Entrance> ticked = hotel.front.board().defaultCommonDoors(List.of(room)).stream()
                .map(hotel::door)
                .toList();

        assertThat(ticked)
                .extracting(Entrance::category)
                .containsOnly(DoorCategory.COMMON, DoorCategory.COMMON_PMS)
                .contains(DoorCategory.COMMON);
        assertThat(hotel.front.board().doors())
                .extracting(Entrance::category)
                .contains(DoorCategory.GUEST, DoorCategory.ENTRANCE, DoorCategory.ELEVATOR_READER);
        assertThat(hotel.valid(room).getFirst().commonEntranceIds())
                .containsExactlyInAnyOrderElementsOf(
                        ticked.stream().map(Entrance::id).toList());
    }

    @Tag("scenario-guest-and-common-doors")
    @Test
    void aRuleOfTheHotelGivesAFloorItsOwnDoors() {
        List<Entrance> doors = hotel.front.board().doors();
        Entrance gym = doors.stream()
                .filter(door -> door.category() == DoorCategory.COMMON)
                .findFirst()
                .orElseThrow();
        HotelSettings plain = hotel.front.board().settings();
        int floor = hotel.door(room).roomNumber().floor();
        HotelSettings ruled = new HotelSettings(
                plain.hotelName(),
                plain.zone(),
                plain.checkInTime(),
                plain.checkOutTime(),
                plain.roomGroups(),
                List.of(new DoorRule(floor, floor, null, List.of(gym.id()))));

        assertThat(DefaultDoors.of(List.of(room), doors, ruled)).containsExactly(gym.id());
    }

    private long children() throws Exception {
        return hotel.truth.credentialsOf(key.guestId()).stream()
                .filter(child -> key.id().equals(child.parentId()) && !Boolean.FALSE.equals(child.isValid()))
                .count();
    }
}

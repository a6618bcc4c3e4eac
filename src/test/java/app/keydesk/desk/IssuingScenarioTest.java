package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.done;
import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.ScenarioHotel.issued;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.GroupIssuing.GroupKey;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 1 to 5: first keys, returning guests, groups and joiners. */
class IssuingScenarioTest {
    @TempDir
    Path folder;

    private ScenarioHotel hotel;

    @BeforeEach
    void open() {
        hotel = new ScenarioHotel(folder);
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-single-guest-single-room")
    @Test
    void aNewStayEndsEveryEarlierGuestKeyOfTheRoom() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential earlier = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());

        Credential key = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, override(earlier.id()));

        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(key.id())));
        assertThat(key.guestEntranceIds()).containsExactly(room);
        assertThat(key.commonEntranceIds())
                .containsExactlyInAnyOrderElementsOf(hotel.front.board().defaultCommonDoors(List.of(room)));
        hotel.agrees(room);
    }

    @Tag("scenario-returning-guest")
    @Test
    void aReturningGuestKeepsTheIdentityAndLosesTheOldPhoneKey() throws Exception {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential first = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        int guests = hotel.front.board().findGuests("Ada Fable", 10).size();

        Credential second =
                hotel.issue(new GuestChoice.Known(first.guestId()), List.of(room), Medium.PHONE, override(first.id()));

        assertThat(second.guestId()).isEqualTo(first.guestId());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(second.id())));
        assertThat(hotel.front.board().findGuests("Ada Fable", 10)).hasSize(guests);
        assertThat(hotel.truth.guestsOf(second.identityId(), second.systemId())).hasSize(1);
        hotel.agrees(room);
    }

    @Tag("scenario-returning-guest")
    @Test
    void theSameNameAndMailTypedAgainIsTheSamePerson() throws Exception {
        List<EntranceId> rooms = hotel.vacantRooms(2);
        GuestChoice typed = new GuestChoice.New("Ada Fable", "ada.sample@example.com", null);
        Credential first = hotel.issue(typed, List.of(rooms.get(0)), Medium.PHONE, override());

        Credential second = hotel.issue(typed, List.of(rooms.get(1)), Medium.PHONE, override());

        assertThat(second.guestId()).isEqualTo(first.guestId());
    }

    @Tag("scenario-returning-guest")
    @Test
    void aCompanionWithTheSameMailIsAnotherPerson() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential first = hotel.issue(
                new GuestChoice.New("Ada Fable", "ada.sample@example.com", null),
                List.of(room),
                Medium.PHONE,
                override());

        Credential second = hotel.issue(
                new GuestChoice.New("Ben Fable", "ada.sample@example.com", null),
                List.of(room),
                Medium.PHONE,
                beside(first.id()));

        assertThat(second.guestId()).isNotEqualTo(first.guestId());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(first.id(), second.id())));
    }

    @Tag("scenario-several-guests-several-rooms")
    @Test
    void ofAGroupTheFirstKeyOverridesItsRoomsAndTheOthersJoin() {
        List<EntranceId> rooms = hotel.vacantRooms(3);
        Group group = new Group(
                List.of(
                        new GroupKey(someone("Ben Fable"), List.of(rooms.get(1)), Medium.PHONE, null),
                        new GroupKey(someone("Ada Fable"), rooms, Medium.PHONE, null),
                        new GroupKey(someone("Cleo Fable"), rooms.subList(0, 2), Medium.CARD, hotel.encoder())),
                hotel.front.board().defaultCommonDoors(rooms),
                hotel.desk.nights(2),
                CardFormat.RFID48,
                List.of());

        List<WorkLine> lines = done(hotel.front.groups().issue(group, Progress.NONE));

        assertThat(lines).extracting(WorkLine::guestName).containsExactly("Ada Fable", "Cleo Fable", "Ben Fable");
        assertThat(hotel.validIds(rooms.get(0)))
                .isEqualTo(ids(List.of(lines.get(0).key(), lines.get(1).key())));
        assertThat(hotel.validIds(rooms.get(1))).hasSize(3);
        assertThat(hotel.validIds(rooms.get(2)))
                .isEqualTo(ids(List.of(lines.get(0).key())));
        hotel.agrees(rooms.toArray(EntranceId[]::new));
    }

    @Tag("scenario-join-mobile-key")
    @Test
    void aCompanionJoinsALivePhoneKey() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential first = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());

        Credential second = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(first.id()));

        assertThat(second.joinedIds()).containsExactly(first.id());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(first.id(), second.id())));
        hotel.agrees(room);
    }

    @Tag("scenario-join-plastic-card")
    @Test
    void aPhoneKeyJoinsALiveCard() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());

        Credential phone = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(card.id()));

        assertThat(phone.joinedIds()).containsExactly(card.id());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(card.id(), phone.id())));
        hotel.agrees(room);
    }

    @Tag("scenario-plastic-card")
    @Test
    void aCardIsWrittenAndKnownAsIssued() {
        EntranceId room = hotel.vacantRooms(1).getFirst();

        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());

        assertThat(hotel.valid(room)).singleElement().satisfies(key -> {
            assertThat(key.id()).isEqualTo(card.id());
            assertThat(key.isIssued()).isTrue();
        });
        assertThat(hotel.front.board().rememberedEncoder()).contains(hotel.encoder());
        hotel.agrees(room);
    }

    @Tag("scenario-plastic-card")
    @Test
    void severalCopiesAreWrittenOneAfterTheOther() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential first = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());

        Credential copy = issued(hotel.front
                .issuing()
                .issue(
                        hotel.desk.card(someone("Ben Fable"), room, beside(first.id()), hotel.encoder()),
                        Progress.NONE));

        assertThat(hotel.valid(room)).allMatch(Credential::isIssued);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(first.id(), copy.id())));
    }
}

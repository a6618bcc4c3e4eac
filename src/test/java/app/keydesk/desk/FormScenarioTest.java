package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.hotel.Medium;
import app.keydesk.testing.WatchedSeam;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.guest.MediumViewModel.PhoneAdvice;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import app.keydesk.ui.invite.InviteViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 1, 2, 4, 5, 9, 11, 12 and 16 as the key form does them. */
class FormScenarioTest {
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

    @Tag("scenario-single-guest-single-room")
    @Test
    void aNewStayIsOneOverrideKeyOverRoomAndCommonDoors() {
        Credential earlier = hotel.issue(someone("Ben Fable"), List.of(room), Medium.CARD, override());
        NewKeyViewModel form = form(room, Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Fable");
        assertThat(form.stopsKeys().get()).isTrue();

        form.issue();

        assertThat(said().text()).isEqualTo("The key is issued and written on the card.");
        assertThat(hotel.valid(room)).singleElement().satisfies(key -> {
            assertThat(key.id()).isNotEqualTo(earlier.id());
            assertThat(key.isIssued()).isTrue();
            assertThat(key.commonEntranceIds())
                    .containsExactlyInAnyOrderElementsOf(hotel.front.board().defaultCommonDoors(List.of(room)));
        });
        hotel.agrees(room);
    }

    @Tag("scenario-returning-guest")
    @Test
    void aReturningGuestIsToldThatTheEarlierPhoneKeyIsReplaced() throws Exception {
        Credential earlier = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        hotel.addPhone(earlier);
        EntranceId other = hotel.vacantRooms(1).getFirst();
        NewKeyViewModel form = form(other, Effect.STOPS_EARLIER_KEYS);
        choose(form, "Ada Fable");
        assertThat(form.replaced().textProperty().get())
                .as("a card replaces no phone key")
                .isEmpty();

        form.medium().mediumProperty().set(Medium.PHONE);
        assertThat(form.replaced().textProperty().get())
                .contains("room " + hotel.door(room).roomNumber())
                .contains("is replaced by this one");
        form.issue();

        assertThat(said().text())
                .contains("replaces the guest's earlier phone key")
                .doesNotContainPattern("\\d");
        Credential key = hotel.valid(other).getFirst();
        assertThat(key.guestId()).isEqualTo(earlier.guestId());
        assertThat(hotel.truth.guestsOf(key.identityId(), key.systemId())).hasSize(1);
        assertThat(hotel.valid(room)).isEmpty();
        hotel.agrees(room, other);
    }

    @Tag("scenario-returning-guest")
    @Test
    void anotherPhoneKeyOfAGuestReplacesOnlyTheOneOnTheseRooms() {
        List<EntranceId> rooms = hotel.vacantRooms(2);
        Credential elsewhere = hotel.issue(someone("Ada Fable"), List.of(rooms.get(0)), Medium.PHONE, override());
        Credential there = hotel.issue(someone("Ben Fable"), List.of(rooms.get(1)), Medium.CARD, override());
        NewKeyViewModel form = form(rooms.get(1), Effect.OTHERS_KEEP_WORKING);
        choose(form, "Ada Fable");
        form.medium().mediumProperty().set(Medium.PHONE);
        assertThat(form.replaced().textProperty().get()).isEmpty();

        form.issue();

        assertThat(hotel.validIds(rooms.get(0))).isEqualTo(ids(List.of(elsewhere.id())));
        assertThat(hotel.validIds(rooms.get(1))).hasSize(2).contains(there.id().value());
        hotel.agrees(rooms.toArray(EntranceId[]::new));
    }

    @Tag("scenario-join-mobile-key")
    @Test
    void anotherKeyJoinsTheLiveMultiPhoneKey() {
        Credential first = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());

        issueAnother(room, "Ben Fable");

        assertThat(joinedBy("Ben Fable")).containsExactly(first.id());
        assertThat(hotel.validIds(room)).hasSize(2).contains(first.id().value());
        hotel.agrees(room);
    }

    @Tag("scenario-join-mobile-key")
    @Test
    void whereOnlyTheChildOnThePhoneIsValidTheChildIsJoined() throws Exception {
        Credential first = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        hotel.addPhone(first);
        List<Credential> all = new ArrayList<>();
        Awaitility.await().pollInSameThread().until(() -> {
            all.clear();
            all.addAll(hotel.truth.credentialsWithAccess(room, false));
            return all.size() == 2;
        });
        Instant now = hotel.front.board().now();
        CredentialId child = all.stream()
                .filter(Credential::isChild)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(new RoomLook.Seen(all, now).live(List.of(room)))
                .extracting(Credential::id)
                .containsExactly(first.id());
        all.removeIf(key -> !key.isChild());
        assertThat(new RoomLook.Seen(all, now).live(List.of(room)))
                .extracting(Credential::id)
                .containsExactly(child);
        Credential second = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(child));
        assertThat(second.joinedIds()).containsExactly(child);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(first.id(), second.id())));
        hotel.agrees(room);
    }

    @Tag("scenario-join-plastic-card")
    @Test
    void anotherKeyJoinsTheOnlyCard() {
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());

        issueAnother(room, "Ben Fable");

        assertThat(joinedBy("Ben Fable")).containsExactly(card.id());
        hotel.agrees(room);
    }

    @Tag("scenario-plastic-card")
    @Test
    void anErrorThatIsNewToUsIsShownAndTheOtherEncoderIsOnePress() {
        List<Encoder> encoders = hotel.front.board().encoders();
        hotel.demo.faults().failNextEncoding(encoders.getFirst().id().value(), WatchedSeam.CODE_OF_NEXT_YEAR);
        NewKeyViewModel form = form(room, Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Fable");

        form.issue();
        assertThat(form.run().saidProperty().get().text()).contains(WatchedSeam.CODE_OF_NEXT_YEAR);
        assertThat(hotel.valid(room)).singleElement().matches(key -> !key.isIssued());
        press(form, "encoder-" + encoders.get(1).id());

        assertThat(hotel.valid(room)).singleElement().matches(Credential::isIssued);
        assertThat(hotel.front.toDos().open()).isEmpty();
        hotel.agrees(room);
    }

    @Tag("scenario-plastic-card")
    @Test
    void aCardThatIsGivenUpIsCleanedAway() {
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "incompatible_card_format");
        NewKeyViewModel form = form(room, Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Fable");
        form.issue();

        press(form, "stop-left-key");

        hotel.agrees(room);
        assertThat(hotel.valid(room)).isEmpty();
    }

    @Tag("scenario-plastic-card")
    @Test
    void severalCardsAreWrittenTakeTheCardNextCard() {
        NewKeyViewModel form = form(room, Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Fable");
        form.medium().cardsProperty().set(3);

        form.issue();
        assertThat(form.run().saidProperty().get().text()).contains("Take it").contains("2 are left");
        assertThat(form.canIssue().get()).isFalse();
        press(form, "next-card");
        assertThat(form.run().saidProperty().get().text()).contains("one is left");
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "no_credential_on_encoder");
        press(form, "next-card");
        assertThat(form.run().acts()).extracting(Act::id).contains("try-again");
        press(form, "try-again");

        assertThat(said().text()).contains("written on the card");
        assertThat(hotel.valid(room)).hasSize(3).allMatch(Credential::isIssued);
        assertThat(hotel.valid(room))
                .extracting(Credential::guestId)
                .containsOnly(hotel.valid(room).getFirst().guestId());
        hotel.agrees(room);
    }

    @Tag("scenario-phone-readiness")
    @Test
    void theFormTellsWhetherThePhoneIsReadyBeforePhoneIsChosen() {
        Credential earlier = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        NewKeyViewModel form = form(room, Effect.OTHERS_KEEP_WORKING);
        choose(form, "Ada Fable");
        assertThat(form.medium().adviceProperty().get()).isEqualTo(PhoneAdvice.NOT_SET_UP);
        form.startNewStay();
        form.medium().mediumProperty().set(Medium.PHONE);
        form.issue();
        assertThat(hotel.validIds(room)).as("nothing was sent").isEqualTo(ids(List.of(earlier.id())));

        form.invite();
        assertThat(visited).containsExactly(new Destination.Invite(earlier.guestId()));
        hotel.addPhone(earlier);
        form.guest().refreshReadiness();

        assertThat(form.medium().adviceProperty().get()).isEqualTo(PhoneAdvice.READY);
        form.issue();
        assertThat(hotel.valid(room)).singleElement().matches(key -> key.medium() == Medium.PHONE);
        hotel.agrees(room);
    }

    @Tag("scenario-invitation")
    @Test
    void anInvitationIsShownAsTextAndItsStateFollowsThePhone() {
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        InviteViewModel invite = new InviteViewModel(
                hotel.front.board(), hotel.front.phones(), work, ScreenFrame.words(InviteViewModel.class), frame);
        invite.show(card.guestId());

        invite.invite();
        assertThat(invite.linkProperty().get()).startsWith("http");
        assertThat(invite.phoneStateProperty().get().tone()).isEqualTo(Said.Tone.INFO);
        hotel.addPhone(card);
        invite.refresh();

        assertThat(invite.phoneStateProperty().get().tone()).isEqualTo(Said.Tone.DONE);
        hotel.agrees(room);
    }

    @Tag("scenario-guest-and-common-doors")
    @Test
    void thePickerTellsTheKindsApartAndTicksWhatTheFloorsRuleSays() {
        Entrance pool = hotel.front.board().doors().stream()
                .filter(door -> door.name().equals("Pool"))
                .findFirst()
                .orElseThrow();
        int floor = hotel.door(room).roomNumber().floor();
        rules(List.of(), List.of(new DoorRule(floor, floor, null, List.of(pool.id()))));
        NewKeyViewModel form = form(room, Effect.STOPS_EARLIER_KEYS);

        assertThat(form.doors().rooms())
                .extracting(tick -> tick.door().category())
                .containsOnly(DoorCategory.GUEST);
        assertThat(form.doors().common())
                .extracting(tick -> tick.door().category())
                .containsOnly(DoorCategory.COMMON, DoorCategory.COMMON_PMS);
        assertThat(form.doors().automatic())
                .extracting(Entrance::category)
                .containsOnly(DoorCategory.ENTRANCE, DoorCategory.ELEVATOR_READER);
        form.guest().nameProperty().set("Ada Fable");
        form.issue();

        assertThat(hotel.valid(room).getFirst().commonEntranceIds()).containsExactly(pool.id());
        hotel.agrees(room);
    }

    private void rules(List<RoomGroup> groups, List<DoorRule> doors) {
        HotelSettings plain = hotel.desk.settings;
        hotel.desk.settings = new HotelSettings(
                plain.hotelName(), plain.zone(), plain.checkInTime(), plain.checkOutTime(), groups, doors);
    }

    private void issueAnother(EntranceId where, String name) {
        NewKeyViewModel form = form(where, Effect.OTHERS_KEEP_WORKING);
        form.guest().nameProperty().set(name);
        form.medium().mediumProperty().set(Medium.PHONE);
        form.issue();
        assertThat(said().tone()).isEqualTo(Said.Tone.DONE);
    }

    private List<CredentialId> joinedBy(String name) {
        return hotel.valid(room).stream()
                .filter(key -> !key.joinedIds().isEmpty())
                .filter(key -> hotel.front
                        .board()
                        .key(key.id())
                        .orElseThrow()
                        .row()
                        .guestName()
                        .equals(name))
                .findFirst()
                .orElseThrow()
                .joinedIds();
    }

    private void choose(NewKeyViewModel form, String name) {
        form.guest().nameProperty().set(name);
        form.guest().choose(form.guest().suggestions().getFirst());
    }

    private static void press(NewKeyViewModel form, String act) {
        form.run().acts().stream()
                .filter(one -> one.id().equals(act))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
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

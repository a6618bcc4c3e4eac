package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.done;
import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.LostKeys.Renewal;
import app.keydesk.desk.Moving.Fate;
import app.keydesk.desk.Moving.Move;
import app.keydesk.desk.Moving.Mover;
import app.keydesk.desk.Moving.NewKeys;
import app.keydesk.desk.Removing.RemoveOutcome;
import app.keydesk.desk.Revising.Revision;
import app.keydesk.desk.Stopping.Reason;
import app.keydesk.desk.Stopping.StopPreview;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.StayWindow;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 6, 7, 8, 13 and 15: what becomes of a stay's keys later. */
class ChangingScenarioTest {
    private static final IdCheck CHECKED = new IdCheck(IdCheck.How.PHOTO_ID, "Operator");

    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private EntranceId room;
    private EntranceId other;
    private Credential ada;
    private Credential ben;

    @BeforeEach
    void twoPhonesInOneRoom() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(2).get(0);
        other = hotel.vacantRooms(2).get(1);
        ada = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        ben = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-update-key")
    @Test
    void anExtensionKeepsTheCompanionToo() {
        StayWindow longer = new StayWindow(ada.startsAt(), ada.endsAt().plus(1, ChronoUnit.DAYS));
        assertThat(hotel.front.revising().companions(ada.id()).others())
                .extracting(KeyRow::id)
                .containsExactly(ben.id());

        List<WorkLine> lines = done(revise(longer, List.of(ben.id())));

        assertThat(lines).extracting(WorkLine::what).containsOnly(WorkLine.What.ANOTHER_KEY);
        assertThat(hotel.validIds(room))
                .isEqualTo(ids(List.of(lines.get(0).key(), lines.get(1).key())));
        assertThat(hotel.valid(room)).allSatisfy(key -> assertThat(key.endsAt()).isCloseTo(longer.endsAt(), within()));
        hotel.agrees(room);
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(1, ChronoUnit.SECONDS);
    }

    @Tag("scenario-update-key")
    @Test
    void aCompanionThatIsNotTickedKeepsItsOwnDates() {
        StayWindow longer = new StayWindow(ada.startsAt(), ada.endsAt().plus(1, ChronoUnit.DAYS));

        WorkLine line = done(revise(longer, List.of())).getFirst();

        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(line.key(), ben.id())));
    }

    @Test
    void anExtensionThatGoesOnLaterDoesNotTakeBackTheLongerOneGivenMeanwhile() {
        Credential cleo = hotel.issue(someone("Cleo Fable"), List.of(room), Medium.CARD, beside(ada.id()));
        StayWindow longer = new StayWindow(ada.startsAt(), ada.endsAt().plus(1, ChronoUnit.DAYS));
        StayWindow longest = new StayWindow(ada.startsAt(), ada.endsAt().plus(3, ChronoUnit.DAYS));
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "no_credential_on_encoder");
        assertThat(revise(ada, longer, List.of(cleo.id(), ben.id())))
                .as("Ben's key is left when the card jams")
                .isInstanceOf(WorkOutcome.InPart.class);
        hotel.front.connection().reconcile();
        CredentialId ofBen = done(revise(ben, longest, List.of())).getFirst().key();

        WorkOutcome rest =
                hotel.front.toDos().act(hotel.front.toDos().open().getFirst().work(), Progress.NONE);

        assertThat(rest).isNotInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.valid(room))
                .filteredOn(key -> ben.guestId().equals(key.guestId()))
                .singleElement()
                .satisfies(key -> assertThat(key.id()).isEqualTo(ofBen))
                .satisfies(key -> assertThat(key.endsAt()).isCloseTo(longest.endsAt(), within()));
    }

    private WorkOutcome revise(StayWindow window, List<CredentialId> companions) {
        return revise(ada, window, companions);
    }

    private WorkOutcome revise(Credential key, StayWindow window, List<CredentialId> companions) {
        return hotel.front
                .revising()
                .revise(
                        new Revision(
                                key.id(),
                                window,
                                key.guestEntranceIds(),
                                key.commonEntranceIds(),
                                hotel.encoder(),
                                CardFormat.RFID48,
                                companions,
                                List.of()),
                        Progress.NONE);
    }

    @Tag("scenario-revoke-key")
    @Test
    void stoppingOneKeyLeavesTheCompanions() {
        StopPreview preview = hotel.front.stopping().previewStop(List.of(ada.id()));
        assertThat(preview.keys()).containsExactly(ada.id());

        done(hotel.front.stopping().stop(preview.keys(), Reason.MISTAKE, Progress.NONE));

        Awaitility.await().until(() -> hotel.validIds(room).equals(ids(List.of(ben.id()))));
        hotel.agrees(room);
    }

    @Tag("scenario-revoke-key")
    @Test
    void checkOutStopsEveryKeyOfTheStayAndTellsWhatMayStillOpen() {
        Credential card = hotel.issue(someone("Cleo Fable"), List.of(room), Medium.CARD, beside(ada.id()));
        StopPreview preview = hotel.front.stopping().previewCheckOut(room);
        assertThat(preview.keys()).containsExactlyInAnyOrder(ada.id(), ben.id(), card.id());
        assertThat(preview.effects())
                .filteredOn(effect -> effect.mayOpenUntil() != null)
                .extracting(effect -> effect.key().id())
                .containsExactly(card.id());

        done(hotel.front.stopping().stop(preview.keys(), Reason.CHECK_OUT, Progress.NONE));

        Awaitility.await().until(() -> hotel.valid(room).isEmpty());
        hotel.agrees(room);
    }

    @Tag("scenario-remove-user-identity")
    @Test
    void aGuestWithLiveKeysIsRemovedOnlyWhenTheKeysAreConfirmed() throws Exception {
        Removing removing = hotel.front.removing();
        RemoveOutcome refused = removing.remove(ada.guestId(), List.of(), Progress.NONE);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        RemoveOutcome.HasLiveKeys.class,
                        has -> assertThat(has.keys()).extracting(KeyRow::id).containsExactly(ada.id()));

        RemoveOutcome removed = removing.remove(ada.guestId(), List.of(ada.id()), Progress.NONE);

        assertThat(removed).isEqualTo(new RemoveOutcome.Removed());
        Awaitility.await().until(() -> hotel.validIds(room).equals(ids(List.of(ben.id()))));
        Awaitility.await().until(() -> hotel.truth.guest(ada.guestId()).isEmpty());
        assertThat(hotel.front.board().findGuests("Ada Fable", 10)).isEmpty();
    }

    @Tag("scenario-lost-key")
    @Test
    void aLostKeyIsStoppedAlone() {
        done(hotel.front.lostKeys().stopOne(ada.id(), CHECKED, Progress.NONE));

        Awaitility.await().until(() -> hotel.validIds(room).equals(ids(List.of(ben.id()))));
    }

    @Tag("scenario-lost-key")
    @Test
    void aRenewedRoomTakesTheChosenCompanionsAlong() {
        Credential cleo = hotel.issue(someone("Cleo Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
        Renewal renewal =
                new Renewal(ada.id(), List.of(ben.id()), CHECKED, null, List.of(ada.id(), ben.id(), cleo.id()));

        List<WorkLine> lines = done(hotel.front.lostKeys().renewRoom(renewal, Progress.NONE));

        assertThat(lines).extracting(WorkLine::guestName).containsExactly("Ada Fable", "Ben Fable");
        assertThat(hotel.validIds(room))
                .isEqualTo(ids(List.of(lines.get(0).key(), lines.get(1).key())));
        assertThat(hotel.desk.parts.journal().recent(1).getFirst().details())
                .containsEntry("note.idCheck", "PHOTO_ID")
                .containsEntry("note.checkedBy", "Operator");
        hotel.agrees(room);
    }

    @Tag("scenario-room-move")
    @Test
    void aMoveTakesTheFirstKeyThenTheCompanionsEachAsChosen() {
        Credential cleo = hotel.issue(someone("Cleo Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
        Credential dan = hotel.issue(someone("Dan Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
        Move move = new Move(
                room,
                other,
                new NewKeys(
                        hotel.desk.nights(2),
                        hotel.front.board().defaultCommonDoors(List.of(other)),
                        CardFormat.RFID48,
                        null),
                List.of(
                        new Mover(ada.id(), Fate.MOVE),
                        new Mover(ben.id(), Fate.MOVE),
                        new Mover(cleo.id(), Fate.STAY),
                        new Mover(dan.id(), Fate.STOP)),
                List.of());

        List<WorkLine> lines = done(hotel.front.moving().move(move, Progress.NONE));

        assertThat(lines)
                .extracting(WorkLine::what)
                .containsExactly(
                        WorkLine.What.STOP_KEY,
                        WorkLine.What.NEW_KEY,
                        WorkLine.What.STOP_KEY,
                        WorkLine.What.ANOTHER_KEY,
                        WorkLine.What.STOP_KEY);
        Awaitility.await().until(() -> hotel.validIds(room).equals(ids(List.of(cleo.id()))));
        assertThat(hotel.validIds(other))
                .isEqualTo(ids(List.of(lines.get(1).key(), lines.get(3).key())));
        hotel.agrees(room, other);
    }

    @Tag("scenario-room-move")
    @Test
    void aMoveIntoATakenRoomStopsBeforeAnythingIsDone() {
        Credential eve = hotel.issue(someone("Eve Fable"), List.of(other), Medium.PHONE, override());
        Move move = new Move(
                room,
                other,
                new NewKeys(hotel.desk.nights(2), List.of(), CardFormat.RFID48, null),
                List.of(new Mover(ada.id(), Fate.MOVE), new Mover(ben.id(), Fate.STAY)),
                List.of());

        WorkOutcome outcome = hotel.front.moving().move(move, Progress.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WorkOutcome.RoomChanged.class,
                        changed -> assertThat(changed.live())
                                .extracting(KeyRow::id)
                                .containsExactly(eve.id()));
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ada.id(), ben.id())));
    }
}

package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.seam.SeamException;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.card.CardFacts;
import app.keydesk.ui.card.ReadCardViewModel;
import app.keydesk.ui.card.ReadCardViewModel.ReadingDesk;
import app.keydesk.ui.change.ChangeForm;
import app.keydesk.ui.change.ChangeViewModel;
import app.keydesk.ui.checkout.StopViewModel;
import app.keydesk.ui.checkout.StopViewModel.Effect;
import app.keydesk.ui.checkout.StopViewModel.StopDesk;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTick;
import app.keydesk.ui.lost.IdCheckViewModel.Check;
import app.keydesk.ui.lost.LostKeyViewModel;
import app.keydesk.ui.lost.LostPhoneViewModel;
import app.keydesk.ui.move.FatesViewModel;
import app.keydesk.ui.move.MoveViewModel;
import app.keydesk.ui.move.MoveViewModel.MoveDesk;
import app.keydesk.ui.removal.RemoveGuestViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 6 to 8, 10 and 13 to 15 as the acts' own screens do them. */
class ActScenarioTest {
    @TempDir
    Path folder;

    private final ScreenFrame frame = new ScreenFrame();
    private final List<Said> told = frame.told;
    private final Work work = frame.work;
    private ScenarioHotel hotel;
    private EntranceId room;
    private Credential ada;
    private Credential ben;

    @BeforeEach
    void twoPhonesInOneRoom() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
        ada = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        ben = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-remove-user-identity")
    @Test
    void removingAGuestNamesTheLiveKeysAndStopsThoseAlone() throws Exception {
        RemoveGuestViewModel screen = new RemoveGuestViewModel(
                hotel.front.board(),
                hotel.front.removing(),
                work,
                ScreenFrame.words(RemoveGuestViewModel.class),
                frame);
        screen.show(ada.guestId());
        assertThat(screen.keys()).extracting(KeyLine::id).containsExactly(ada.id());

        screen.remove();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        Awaitility.await().until(() -> hotel.truth.guest(ada.guestId()).isEmpty());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ben.id())));
        assertThat(hotel.front.board().findGuests("Ada Fable", 10)).isEmpty();
        hotel.agrees(room);
    }

    @Tag("scenario-lost-phone")
    @Test
    void aLostPhoneLosesItsKeysAndTheGuestsOtherPhoneKeepsThem() {
        hotel.addPhone(ada);
        hotel.addPhone(ada);
        Awaitility.await().until(() -> children() == 2);
        LostPhoneViewModel screen = new LostPhoneViewModel(
                hotel.front.board(), hotel.front.phones(), work, ScreenFrame.words(LostPhoneViewModel.class), frame);
        screen.show(ada.guestId());
        assertThat(screen.whoProperty().get())
                .isEqualTo("Ada Fable · Room " + hotel.door(room).roomNumber());
        assertThat(screen.keys()).extracting(KeyLine::id).containsExactly(ada.id());
        assertThat(screen.phones()).hasSize(2);

        screen.confirm();
        assertThat(told).as("neither phone nor guest is sure").isEmpty();
        assertThat(screen.problemProperty().get()).isNotEmpty();
        assertThat(screen.idCheck().problemProperty().get()).isNotEmpty();
        screen.lostProperty().set(screen.phones().getFirst());
        screen.idCheck().howProperty().set(Check.CALLED_ROOM);
        screen.confirm();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        Awaitility.await().until(() -> children() == 1);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ada.id(), ben.id())));
        hotel.agrees(room);
    }

    @Tag("scenario-revoke-key")
    @Test
    void stoppingAKeyLeavesTheCompanionAndCheckOutStopsEveryKeyOfTheStay() {
        StopViewModel screen = new StopViewModel(
                new StopDesk(
                        hotel.front.board(), hotel.front.stopping(), hotel.front.queue(), hotel.front.connection()),
                work,
                ScreenFrame.words(StopViewModel.class),
                frame);
        screen.showKeys(List.of(ada.id()));
        assertThat(screen.effects())
                .singleElement()
                .extracting(Effect::after)
                .asString()
                .isNotBlank();

        screen.stop();

        awaitValid(room, ben.id());
        hotel.agrees(room);
        screen.showStay(room);
        assertThat(screen.effects()).extracting(effect -> effect.line().id()).containsExactly(ben.id());
        screen.stop();
        awaitValid(room);
        hotel.agrees(room);
        assertThat(told).extracting(Said::tone).containsExactly(Said.Tone.DONE, Said.Tone.DONE);
    }

    @Tag("scenario-lost-key")
    @Test
    void aLostKeyIsNotStoppedBeforeItIsSaidHowTheGuestWasKnown() {
        LostKeyViewModel screen = lostKey();
        screen.confirm();
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ada.id(), ben.id())));

        screen.idCheck().howProperty().set(Check.PHOTO_ID);
        screen.confirm();

        awaitValid(room, ben.id());
        hotel.agrees(room);
    }

    @Tag("scenario-lost-key")
    @Test
    void newKeysForTheWholeRoomTakeOnlyTheTickedCompanionsAlong() {
        Credential cleo = hotel.issue(someone("Cleo Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
        LostKeyViewModel screen = lostKey();
        screen.wholeRoomProperty().set(true);
        screen.idCheck().howProperty().set(Check.GUEST_PRESENT);
        screen.companions().stream()
                .filter(tick -> tick.line().id().equals(cleo.id()))
                .forEach(tick -> tick.tickedProperty().set(false));

        screen.confirm();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        assertThat(hotel.valid(room))
                .extracting(Credential::guestId)
                .containsExactlyInAnyOrder(ada.guestId(), ben.guestId());
        assertThat(hotel.valid(room)).extracting(Credential::id).doesNotContain(ada.id(), ben.id());
        hotel.agrees(room);
    }

    @Tag("scenario-room-move")
    @Test
    void aMoveTakesTheGuestAlongAndLeavesTheCompanionWhoStays() {
        EntranceId other = hotel.vacantRooms(1).getFirst();
        MoveViewModel screen = new MoveViewModel(
                new MoveDesk(hotel.front.board(), hotel.front.moving(), hotel.front.issuing()),
                work,
                ScreenFrame.words(MoveViewModel.class),
                frame);
        screen.show(room);
        screen.roomNumberProperty().set(hotel.door(other).roomNumber().text());
        assertThat(screen.losers()).isEmpty();
        fate(screen, ada, FatesViewModel.Fate.MOVE);
        fate(screen, ben, FatesViewModel.Fate.STAY);

        assertThat(screen.fates().needsCardProperty().get()).isFalse();

        screen.move();

        assertThat(frame.endedIn).isEqualTo(other);
        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        assertThat(told.getFirst().text())
                .startsWith("Moved from room %s to %s."
                        .formatted(
                                hotel.door(room).roomNumber(), hotel.door(other).roomNumber()));
        awaitValid(room, ben.id());
        assertThat(hotel.valid(other))
                .singleElement()
                .extracting(Credential::guestId)
                .isEqualTo(ada.guestId());
        hotel.agrees(room, other);
    }

    @Tag("scenario-update-key")
    @Test
    void anExtensionTakesTheTickedCompanionAlongAndNobodyIsLockedOut() {
        ChangeViewModel screen = new ChangeViewModel(
                hotel.front.board(), hotel.front.revising(), work, ScreenFrame.words(ChangeViewModel.class), frame);
        screen.show(ada.id());
        ChangeForm form = screen.formProperty().get();
        assertThat(form.companions()).singleElement().matches(KeyTick::isTicked);
        form.times().addNights(1);

        screen.change();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        assertThat(hotel.valid(room))
                .extracting(Credential::guestId)
                .containsExactlyInAnyOrder(ada.guestId(), ben.guestId());
        assertThat(hotel.valid(room)).allSatisfy(key -> assertThat(key.endsAt()).isAfter(ada.endsAt()));
        hotel.agrees(room);
    }

    @Tag("scenario-read-card")
    @Test
    void aReadCardTellsItsGuestAndIsMadeAnewByTheOneActionOffered() {
        EntranceId other = hotel.vacantRooms(1).getFirst();
        Credential card = hotel.issue(someone("Cleo Fable"), List.of(other), Medium.CARD, override());
        ReadCardViewModel screen = new ReadCardViewModel(
                new ReadingDesk(hotel.front.board(), hotel.front.cards(), hotel.front.issuing()),
                work,
                ScreenFrame.words(ReadCardViewModel.class),
                frame);
        screen.encoder().fill(hotel.front.board().encoders(), Optional.of(hotel.encoder()));
        screen.read();
        CardFacts facts = screen.factsProperty().get();
        assertThat(facts.verdict().tone()).isEqualTo(Said.Tone.DONE);
        assertThat(facts.rows()).extracting(CardFacts.Row::value).contains("Cleo Fable");

        facts.acts().getFirst().run().run();

        assertThat(hotel.valid(other)).singleElement().matches(Credential::isIssued);
        assertThat(hotel.valid(other)).extracting(Credential::guestId).containsExactly(card.guestId());
        assertThat(hotel.validIds(other)).doesNotContain(card.id().value());
        hotel.agrees(other);
    }

    private LostKeyViewModel lostKey() {
        LostKeyViewModel screen = new LostKeyViewModel(
                hotel.front.board(), hotel.front.lostKeys(), work, ScreenFrame.words(LostKeyViewModel.class), frame);
        screen.show(ada.id());
        screen.idCheck().checkedByProperty().set("Desk two");
        return screen;
    }

    private static void fate(MoveViewModel screen, Credential key, FatesViewModel.Fate fate) {
        screen.fates().rows().stream()
                .filter(row -> row.line().id().equals(key.id()))
                .forEach(row -> row.fate().set(fate));
    }

    private void awaitValid(EntranceId where, CredentialId... keys) {
        Awaitility.await().until(() -> hotel.validIds(where).equals(ids(List.of(keys))));
    }

    private long children() throws SeamException {
        return hotel.truth.credentialsOf(ada.guestId()).stream()
                .filter(child -> ada.id().equals(child.parentId()) && !Boolean.FALSE.equals(child.isValid()))
                .count();
    }
}

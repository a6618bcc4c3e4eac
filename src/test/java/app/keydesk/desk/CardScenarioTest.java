package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.ScenarioHotel.issued;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.CardReader.CardStory;
import app.keydesk.desk.CardReader.ReadOutcome;
import app.keydesk.desk.CardReader.Remedy;
import app.keydesk.desk.CardReader.Verdict;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.testing.WatchedSeam;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certification scenarios 9 and 10: plastic cards, written and read. */
class CardScenarioTest {
    @TempDir
    Path folder;

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

    @Tag("scenario-plastic-card")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_credential_on_encoder",
                "incompatible_card_format",
                "encoding_interrupted",
                "encoder_not_online",
                "encoder_communication_timeout",
                "bridge_disconnected",
                "action_attempt_expired",
                "uncategorized_error",
                WatchedSeam.CODE_OF_NEXT_YEAR
            })
    void aFailedWritingNamesItsCauseAndIsMadeGood(String code) {
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), code);

        IssueOutcome outcome = hotel.front
                .issuing()
                .issue(hotel.desk.card(someone("Ada Fable"), room, override(), hotel.encoder()), Progress.NONE);

        assertThat(outcome).isInstanceOf(IssueOutcome.NotOnCard.class);
        IssueOutcome.NotOnCard failed = (IssueOutcome.NotOnCard) outcome;
        assertThat(failed.problem())
                .isInstanceOfSatisfying(
                        Problem.EncoderFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(code));
        assertThat(hotel.front.toDos().open()).hasSize(1);

        Credential card = issued(hotel.front.issuing().encode(failed.key(), hotel.encoder(), Progress.NONE));

        assertThat(card.id()).isEqualTo(failed.key());
        assertThat(hotel.valid(room)).singleElement().matches(Credential::isIssued);
        assertThat(hotel.front.toDos().open()).isEmpty();
        hotel.agrees(room);
    }

    @Tag("scenario-plastic-card")
    @Test
    void aFailedCardThatIsGivenUpLeavesNothingBehind() {
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "incompatible_card_format");
        IssueOutcome.NotOnCard failed = (IssueOutcome.NotOnCard) hotel.front
                .issuing()
                .issue(hotel.desk.card(someone("Ada Fable"), room, override(), hotel.encoder()), Progress.NONE);

        hotel.front.stopping().stop(List.of(failed.key()), Stopping.Reason.MISTAKE, Progress.NONE);

        hotel.agrees(room);
        assertThat(hotel.valid(room)).isEmpty();
        assertThat(hotel.front.toDos().open()).isEmpty();
    }

    @Tag("scenario-read-card")
    @Test
    void aGoodCardTellsItsGuestAndIsRemadeOnceForTheSameGuest() {
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        CardStory story = read();
        assertThat(story.holderName()).isEqualTo("Ada Fable");
        assertThat(story.verdict()).isEqualTo(Verdict.SHOULD_WORK);
        assertThat(story.remedy()).isEqualTo(Remedy.REMAKE);
        assertThat(story.doors()).extracting(door -> door.id()).contains(room);

        Credential remade = issued(hotel.front.cards().remake(story, hotel.encoder(), Progress.NONE));

        assertThat(remade.guestId()).isEqualTo(card.guestId());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(remade.id())));
        assertThat(hotel.valid(room)).singleElement().matches(Credential::isIssued);
        hotel.agrees(room);
    }

    @Tag("scenario-read-card")
    @Test
    void aRemakeLeavesTheCompanionAlone() {
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        CardStory story = read();
        Credential companion = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(card.id()));

        Credential remade = issued(hotel.front.cards().remake(story, hotel.encoder(), Progress.NONE));

        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(companion.id(), remade.id())));
    }

    @Tag("scenario-read-card")
    @Test
    void aCardThatAnotherStayOverrodeIsNotRemadeIntoThatStay() {
        Credential card = hotel.issue(someone("Ada Fable"), List.of(room), Medium.CARD, override());
        Credential stranger = hotel.issue(someone("Eve Fable"), List.of(room), Medium.PHONE, override(card.id()));

        CardStory story = read();
        IssueOutcome outcome = hotel.front.cards().remake(story, hotel.encoder(), Progress.NONE);

        assertThat(story.verdict()).isEqualTo(Verdict.OVERRIDDEN);
        assertThat(story.present()).extracting(row -> row.guestName()).containsExactly("Eve Fable");
        assertThat(outcome).isInstanceOf(IssueOutcome.RoomChanged.class);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(stranger.id())));
    }

    @Tag("scenario-read-card")
    @Test
    void aBlankCardAndASilentEncoderAreTold() {
        hotel.simulate(
                "/acs/encoders/simulate/next_credential_scan_will_succeed",
                "{\"acs_encoder_id\":\"" + hotel.encoder() + "\",\"scenario\":\"credential_on_encoder_is_empty\"}");
        assertThat(read().verdict()).isEqualTo(Verdict.BLANK);

        hotel.demo.faults().failNextReading(hotel.encoder().value(), "encoder_not_online");
        assertThat(hotel.front.cards().read(hotel.encoder(), Progress.NONE))
                .isInstanceOfSatisfying(
                        ReadOutcome.NotRead.class,
                        failed -> assertThat(failed.problem())
                                .isEqualTo(new Problem.EncoderFault("encoder_not_online", message(failed), null)));
    }

    private static String message(ReadOutcome.NotRead failed) {
        return ((Problem.EncoderFault) failed.problem()).message();
    }

    private CardStory read() {
        ReadOutcome outcome = hotel.front.cards().read(hotel.encoder(), Progress.NONE);
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        return ((ReadOutcome.Read) outcome).story();
    }
}

package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.FaultControls;
import app.keydesk.demo.model.Trouble;
import app.keydesk.desk.FaultPlay.Fault;
import app.keydesk.desk.FaultPlay.Outcome;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.demo.EncoderFault;
import app.keydesk.ui.demo.FaultsViewModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel's switches move the real demo hotel, and what the desk then meets is what was chosen. */
class FaultsViewModelTest {
    @TempDir
    private Path folder;

    private Keydesk keydesk;
    private HotelSession session;
    private FaultControls demo;
    private FaultsViewModel model;

    @BeforeEach
    void open() throws Exception {
        keydesk = new Keydesk(new Launch(new DataFolder(folder), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO));
        session = keydesk.open();
        demo = session.demo().faults();
        Texts shared = Texts.english(ProblemTexts.class);
        Words words = new Words(Texts.english(FaultsViewModel.class), shared, new ProblemTexts(shared), ZoneOffset.UTC);
        model = new FaultsViewModel(session.faults().orElseThrow(), new Work(Runnable::run, Runnable::run), words);
    }

    @AfterEach
    void close() {
        keydesk.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFaultOfTheHouseBeginsAndEndsInOnePressEach(Fault fault) {
        assertThat(isPlayed(fault)).isFalse();

        press(fault);

        assertThat(isPlayed(fault)).isTrue();
        assertThat(model.house()).filteredOn(one -> one.playedProperty().get()).hasSize(1);
        press(fault);
        assertThat(isPlayed(fault)).isFalse();
        assertThat(model.house()).noneMatch(one -> one.playedProperty().get());
    }

    private boolean isPlayed(Fault fault) {
        return switch (fault) {
            case NO_NETWORK -> demo.isOffline();
            case SLOW_NETWORK -> demo.latency().isPositive();
            case BRIDGE_DOWN -> demo.isIn(Trouble.BRIDGE_DOWN);
            case VISIONLINE_DOWN -> demo.isIn(Trouble.VISIONLINE_DOWN);
            case LOGIN_ENDED -> demo.isIn(Trouble.LOGIN_ENDED);
            case PROVIDER_AWAY -> demo.isIn(Trouble.PROVIDER_AWAY);
            case PHONES_LATE -> demo.arePhonesLate();
            case MIDNIGHT -> demo.isMidnightNear();
        };
    }

    private void press(Fault fault) {
        model.house().stream().filter(one -> one.fault() == fault).forEach(one -> one.press());
    }

    @ParameterizedTest
    @EnumSource(names = {"BRIDGE_DOWN", "VISIONLINE_DOWN", "LOGIN_ENDED", "PROVIDER_AWAY"})
    void whatStandsBetweenSeamAndTheLocksStaysOnTheDesksBarUntilItIsOver(Fault fault) {
        var connection = session.frontDesk().connection();
        connection.reconcile();
        assertThat(connection.status().problem()).isNull();

        press(fault);
        connection.reconcile();

        assertThat(connection.status().problem()).isInstanceOf(Problem.SystemFault.class);
        assertThat(connection.status().isOnline()).isTrue();
        press(fault);
        connection.reconcile();
        assertThat(connection.status().problem()).isNull();
    }

    @Test
    void atMidnightHotelAndDeskCrossTheDayTogetherAndComeBack() {
        press(Fault.MIDNIGHT);

        Instant now = session.frontDesk().board().now();
        assertThat(LocalTime.ofInstant(now, session.demo().settings().zone()))
                .isAfterOrEqualTo(LocalTime.of(23, 59, 30));
        assertThat(session.frontDesk().connection().status().lastSyncAt()).isAfterOrEqualTo(now.minusSeconds(30));

        press(Fault.MIDNIGHT);
        assertThat(Duration.between(session.frontDesk().board().now(), Instant.now())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(session.frontDesk().connection().status().isOnline()).isTrue();
    }

    @Test
    void everyErrorOfTheContractCanBeChosenForTheNextCard() throws Exception {
        assertThat(codes(Outcome.ofWriting())).isEqualTo(errors("ENCODE_CREDENTIAL"));
        assertThat(codes(Outcome.ofReading().stream()
                        .filter(outcome -> !outcome.isFound())
                        .toList()))
                .isEqualTo(errors("SCAN_CREDENTIAL"));
        for (EncoderFault encoder : model.encoders()) {
            for (Outcome outcome : Outcome.ofWriting()) {
                encoder.chooseWriting(outcome);
                assertThat(encoder.nextWritingProperty().get()).isEqualTo(outcome);
                assertThat(played(encoder).nextWriting()).isEqualTo(outcome.code());
            }
            for (Outcome outcome : Outcome.ofReading()) {
                encoder.chooseReading(outcome);
                assertThat(encoder.nextReadingProperty().get()).isEqualTo(outcome);
                assertThat(played(encoder).nextReading()).isEqualTo(outcome.code());
            }
            encoder.chooseWriting(null);
            encoder.chooseReading(null);
            assertThat(played(encoder).nextWriting()).isNull();
            assertThat(played(encoder).nextReading()).isNull();
        }
    }

    private app.keydesk.demo.EncoderFaults.Played played(EncoderFault encoder) {
        return demo.atEncoders().now().stream()
                .filter(one -> one.id().equals(encoder.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::code).collect(Collectors.toSet());
    }

    private static Set<String> errors(String action) throws Exception {
        JsonNode contract = new ObjectMapper().readTree(FaultsViewModelTest.class.getResource("/seam/contract.json"));
        Set<String> codes = new HashSet<>();
        for (JsonNode variant : contract.at("/components/schemas/action_attempt/oneOf")) {
            if (variant.at("/properties/action_type/enum/0").asText().equals(action)) {
                variant.at("/properties/error/oneOf")
                        .forEach(error ->
                                codes.add(error.at("/properties/type/enum/0").asText()));
            }
        }
        return codes;
    }

    @Test
    void aChosenErrorMeetsTheNextCardAndIsUsedUp() {
        session.frontDesk().connection().reconcile();
        EncoderFault encoder = model.encoders().getFirst();
        encoder.chooseWriting(Outcome.INCOMPATIBLE_CARD_FORMAT);

        IssueOutcome outcome = session.frontDesk().issuing().issue(card(encoder.id()), Progress.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IssueOutcome.NotOnCard.class,
                        card -> assertThat(card.problem())
                                .isInstanceOf(Problem.class)
                                .asString()
                                .contains("incompatible_card_format"));
        assertThat(encoder.nextWritingProperty().get()).isEqualTo(Outcome.INCOMPATIBLE_CARD_FORMAT);
        model.refresh();
        assertThat(encoder.nextWritingProperty().get()).isNull();
    }

    private KeyRequest card(EncoderId encoder) {
        var room = session.frontDesk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        return new KeyRequest(
                new GuestChoice.New("Ada Sample", null, null),
                List.of(room.id()),
                List.of(),
                new StayWindow(now, now.plus(Duration.ofDays(1))),
                Medium.CARD,
                encoder,
                CardFormat.RFID48,
                new KeyPlan.Override(List.of()),
                null);
    }

    @Test
    void anEncoderIsSwitchedOffAndOnAgain() {
        EncoderFault encoder = model.encoders().getLast();

        encoder.pressOff();

        assertThat(encoder.offProperty().get()).isTrue();
        assertThat(played(encoder).isOffline()).isTrue();
        encoder.pressOff();
        assertThat(played(encoder).isOffline()).isFalse();
    }

    @Test
    void onePressEndsAllFaultsAtOnce() {
        // those of the network last: the desk looks at the hotel after each
        for (Fault fault : List.of(Fault.values()).reversed()) {
            press(fault);
        }
        model.encoders().forEach(encoder -> {
            encoder.pressOff();
            encoder.chooseWriting(Outcome.ENCODING_INTERRUPTED);
            encoder.chooseReading(Outcome.CREDENTIAL_ON_ENCODER_IS_EMPTY);
        });

        model.endAll();

        assertThat(Fault.values()).noneMatch(this::isPlayed);
        assertThat(model.encoders())
                .isNotEmpty()
                .allSatisfy(encoder -> assertThat(played(encoder))
                        .matches(now -> now.nextWriting() == null && now.nextReading() == null && !now.isOffline()));
        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void everyFaultAndEveryOutcomeHasItsWords(String language) {
        Texts texts = Texts.of(FaultsViewModel.class, new SimpleObjectProperty<>(Locale.forLanguageTag(language)));

        assertThat(Fault.values())
                .allSatisfy(fault ->
                        assertThat(texts.get("fault." + fault + ".effect")).endsWith("."));
        assertThat(Outcome.values())
                .extracting(outcome -> texts.get("outcome." + outcome))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(texts.get("play.named", "x")).endsWith("x");
    }
}

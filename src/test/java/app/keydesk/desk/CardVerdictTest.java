package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.CardReader.Remedy;
import app.keydesk.desk.CardReader.Verdict;
import app.keydesk.hotel.CardReading;
import app.keydesk.hotel.CardReading.OnCard;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.SystemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardVerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Tag("scenario-read-card")
    @ParameterizedTest
    @CsvSource({
        "cancelled, CANCELLED",
        "discarded, DISCARDED",
        "expired, EXPIRED",
        "overwritten, OVERWRITTEN",
        "overridden, OVERRIDDEN",
        "pending, PENDING_UPDATE",
        "none, SHOULD_WORK"
    })
    void theCardsOwnFlagNamesTheCause(String flag, Verdict verdict) {
        assertThat(CardVerdict.of(reading(card(flag, NOW, TOMORROW), key(true)), NOW))
                .isEqualTo(verdict);
    }

    @Test
    void aCardOfTomorrowStartsLater() {
        OnCard card = card("none", TOMORROW, TOMORROW.plusSeconds(60));

        assertThat(CardVerdict.of(reading(card, key(true)), NOW)).isEqualTo(Verdict.STARTS_LATER);
    }

    @Test
    void aCardPastItsEndIsExpiredThoughItsFlagIsNotSet() {
        OnCard card = card("none", NOW.minusSeconds(60), NOW);

        assertThat(CardVerdict.of(reading(card, key(true)), NOW)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void aKeyThatSeamHoldsInvalidWasOverridden() {
        assertThat(CardVerdict.of(reading(card("none", NOW, TOMORROW), key(false)), NOW))
                .isEqualTo(Verdict.OVERRIDDEN);
    }

    @Test
    void aWarningOfSeamsMeansOutOfStep() {
        Notice warning = new Notice(Notice.Severity.WARNING, "acs_credential_on_encoder_out_of_sync", "", null);

        assertThat(CardVerdict.of(new CardReading(card("none", NOW, TOMORROW), key(true), List.of(warning)), NOW))
                .isEqualTo(Verdict.OUT_OF_STEP);
    }

    @Test
    void blankAndUnknownCardsAreToldApart() {
        assertThat(CardVerdict.of(reading(null, null), NOW)).isEqualTo(Verdict.BLANK);
        assertThat(CardVerdict.of(reading(card("none", NOW, TOMORROW), null), NOW))
                .isEqualTo(Verdict.UNKNOWN_TO_SEAM);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void aStrangersRoomIsNeverOfferedForARemake(Verdict verdict) {
        Remedy remedy = CardVerdict.remedy(verdict, false, false);

        assertThat(remedy == Remedy.REMAKE).isEqualTo(verdict == Verdict.SHOULD_WORK);
    }

    private static CardReading reading(OnCard card, Credential key) {
        return new CardReading(card, key, List.of());
    }

    private static OnCard card(String flag, Instant from, Instant until) {
        return new OnCard(
                "1",
                from,
                until,
                from,
                true,
                "1",
                "",
                "rfid48",
                flag.equals("cancelled"),
                flag.equals("discarded"),
                flag.equals("expired"),
                flag.equals("overwritten"),
                flag.equals("overridden"),
                flag.equals("pending"),
                1,
                List.of(new EntranceId("r101")),
                List.of());
    }

    private static Credential key(boolean isValid) {
        return new Credential(
                new CredentialId("k1"),
                new SystemId("s1"),
                null,
                null,
                Medium.CARD,
                "card",
                "",
                NOW,
                TOMORROW,
                NOW,
                true,
                NOW,
                "1",
                null,
                false,
                isValid,
                true,
                List.of(new EntranceId("r101")),
                List.of(),
                List.of(),
                List.of());
    }
}

package app.keydesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Connection.Status;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PC whose clock or zone is wrong says so above the lists. */
class ConnectionTextsTest {
    private static final ZoneId HOTEL = ZoneId.of("Europe/Vienna");
    private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");
    private static final Status WELL = new Status(null, NOW, -1, null, false);

    @ParameterizedTest
    @CsvSource({
        "60, This PC's clock is 1 minute behind",
        "-60, This PC's clock is 1 minute ahead",
        "-7200, This PC's clock is 120 minutes ahead"
    })
    void aMinuteAwayFromSeamsClockIsSaid(long ahead, String words) {
        assertThat(in(HOTEL).clock(Duration.ofSeconds(ahead), WELL, HOTEL, NOW)).startsWith(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {-59, -1, 0, 59})
    void lessThanAMinuteIsNotWorthAWord(long ahead) {
        assertThat(in(HOTEL).clock(Duration.ofSeconds(ahead), WELL, HOTEL, NOW)).isNull();
    }

    @Test
    void aZoneThatIsNotTheHotelsIsSaid() {
        assertThat(in(ZoneId.of("America/New_York")).clock(null, WELL, HOTEL, NOW))
                .contains("Eastern")
                .contains("Central European");
        assertThat(in(ZoneId.of("Europe/Paris")).clock(null, WELL, HOTEL, NOW)).isNull();
    }

    @Test
    void theDemoHotelMayLieAnywhere() {
        Status demo = new Status(null, NOW, -1, null, true);

        assertThat(in(ZoneId.of("Asia/Tokyo")).clock(Duration.ZERO, demo, HOTEL, NOW))
                .isNull();
    }

    @Test
    void aFaultBetweenSeamAndTheLocksIsSaidWithItsTime() {
        Notice fault = new Notice(Notice.Severity.ERROR, "seam_bridge_disconnected", "off", NOW);
        Status status = new Status(null, NOW, -1, new Problem.SystemFault(fault), false);

        assertThat(in(HOTEL).bar(status, HOTEL)).contains("bridge PC").contains("23:00");
    }

    @Test
    void anOutageSinceYesterdayEveningIsNotTakenForOneOfTonight() {
        Status off = new Status(NOW, NOW.minusSeconds(60), -1, null, false);

        assertThat(in(HOTEL).pill(off, HOTEL, NOW))
                .startsWith("Offline since 23:00")
                .doesNotContain("Nov");
        assertThat(in(HOTEL).pill(off, HOTEL, NOW.plus(Duration.ofHours(8)))).startsWith("Offline since 23 Nov 23:00");
    }

    private static ConnectionTexts in(ZoneId pcZone) {
        return new ConnectionTexts(new Words(
                Texts.english(ShellView.class),
                Texts.english(Words.class),
                new ProblemTexts(Texts.english(ProblemTexts.class)),
                pcZone));
    }
}

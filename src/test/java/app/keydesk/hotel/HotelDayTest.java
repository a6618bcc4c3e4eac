package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotelDayTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T14:00:00Z, 2026-11-23",
        "2026-11-23T22:59:59Z, 2026-11-23",
        "2026-11-23T23:20:00Z, 2026-11-23",
        "2026-11-24T03:59:59Z, 2026-11-23",
        "2026-11-24T04:00:00Z, 2026-11-24",
        "2027-01-01T00:30:00Z, 2026-12-31",
    })
    void theDayTurnsAtFiveInTheMorning(Instant at, LocalDate day) {
        assertThat(HotelDay.of(at, VIENNA)).isEqualTo(day);
    }

    @Test
    void aDayBeginsAtTheMomentThatItTurns() {
        Instant start = HotelDay.startOf(LocalDate.parse("2026-11-24"), VIENNA);

        assertThat(HotelDay.of(start, VIENNA)).isEqualTo("2026-11-24");
        assertThat(HotelDay.of(start.minusMillis(1), VIENNA)).isEqualTo("2026-11-23");
    }

    @Test
    void theNightOfAClockChangeIsOneDay() {
        Instant beforeTheGap = Instant.parse("2026-03-29T00:59:00Z");

        assertThat(HotelDay.of(beforeTheGap, VIENNA)).isEqualTo("2026-03-28");
        assertThat(HotelDay.of(beforeTheGap.plusSeconds(60), VIENNA)).isEqualTo("2026-03-28");
    }
}

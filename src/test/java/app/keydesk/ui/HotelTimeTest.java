package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as each language writes them. */
class HotelTimeTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | Sat, 28 Nov 2026",
                "de | Sa., 28. Nov. 2026",
                "fr | sam. 28 nov. 2026",
                "es | sáb, 28 nov 2026",
                "it | sab 28 nov 2026"
            })
    void aWeekdayStandsAsTheLanguagePutsIt(String language, String day) {
        HotelTime time = new HotelTime(VIENNA, VIENNA, Locale.forLanguageTag(language));

        assertThat(time.day(Instant.parse("2026-11-28T10:00:00Z"))).isEqualTo(day);
    }
}

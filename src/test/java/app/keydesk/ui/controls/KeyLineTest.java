package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.guest.FakeDesk;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key's line says of its time, and of what it waits for. */
class KeyLineTest {
    private static final HotelTime TIME = new HotelTime(FakeDesk.VIENNA, FakeDesk.VIENNA, Locale.UK);

    @Test
    void aKeyThatStartsLaterSaysFromWhen() {
        KeyRow later = FakeDesk.key("k", "Ada Fable", Medium.CARD, KeyState.STARTS_LATER);
        KeyRow works = FakeDesk.key("k", "Ada Fable", Medium.CARD, KeyState.ON_CARD);

        assertThat(until(later)).isEqualTo("from Sun, 22 Nov 2026, 15:00 until Thu, 26 Nov 2026, 11:00");
        assertThat(until(works)).isEqualTo("until Thu, 26 Nov 2026, 11:00");
    }

    @Test
    void inSpanishAnEndHasItsArticle() {
        KeyRow works = FakeDesk.key("k", "Ada Fable", Medium.CARD, KeyState.ON_CARD);
        Locale spanish = Locale.of("es");
        HotelTime time = new HotelTime(FakeDesk.VIENNA, FakeDesk.VIENNA, spanish);
        Texts texts = Texts.of(Words.class, new SimpleObjectProperty<>(spanish));

        assertThat(KeyLine.of(works, texts, time).until()).isEqualTo("hasta el jue, 26 nov 2026, 11:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE | Not on the phone yet.",
                "CARD | Not on the card yet.",
                "OTHER | Not on its card or phone yet."
            })
    void whatIsNotThereYetIsSaidOfWhatCarriesIt(Medium medium, String said) {
        Notice waits = new Notice(Notice.Severity.WARNING, "waiting_to_be_issued", "", null);

        assertThat(new NoticeTexts(Texts.english(Words.class), medium).sentence(waits))
                .isEqualTo(said);
    }

    private static String until(KeyRow key) {
        return KeyLine.of(key, Texts.english(Words.class), TIME).until();
    }
}

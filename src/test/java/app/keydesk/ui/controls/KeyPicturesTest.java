package app.keydesk.ui.controls;

import static app.keydesk.ui.guest.FakeDesk.NOW;
import static app.keydesk.ui.guest.FakeDesk.VIENNA;
import static app.keydesk.ui.guest.FakeDesk.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyTimeline.Progress;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyPicturesTest {
    private final Texts texts = Texts.english(Words.class);
    private final HotelTime time = new HotelTime(VIENNA, VIENNA, Locale.UK);

    @Test
    void aCardInUseHasComeAllTheWayButForItsEnd() {
        KeyTimeline way = timeline(key("k", "Ada Fable", Medium.CARD, KeyState.ON_CARD));

        assertThat(way.steps())
                .extracting(KeyTimeline.Step::progress)
                .containsExactly(Progress.DONE, Progress.DONE, Progress.DONE, Progress.DONE, Progress.COMING);
        assertThat(way.spoken()).startsWith("Key made").endsWith("Its time ends Thu, 26 Nov 2026, 11:00: to come.");
    }

    @Test
    void aPhoneThatHasNotTakenItsKeyIsTheStepThatStandsOut() {
        KeyRow waiting = key("k", "Ada Fable", Medium.PHONE, KeyState.WAITING_FOR_PHONE);
        KeyTimeline way = timeline(new KeyRow(waiting.credential(), "Ada Fable", 0, waiting.state(), null, false));

        assertThat(way.steps())
                .filteredOn(step -> step.progress() == Progress.NOW)
                .extracting(KeyTimeline.Step::what)
                .containsExactly("Waits for the phone");
    }

    @Test
    void aReplacedKeyEndsThereAndPromisesNothingFurther() {
        KeyTimeline way = timeline(key("k", "Ada Fable", Medium.CARD, KeyState.REPLACED));

        assertThat(way.steps().getLast().progress()).isEqualTo(Progress.ENDED);
        assertThat(way.steps()).noneMatch(step -> step.progress() == Progress.COMING);
    }

    @Test
    void theStripShowsWhoStaysFromWhenUntilWhen() {
        StayStrip strip = strip(
                key("k1", "Ada Fable", Medium.CARD, KeyState.ON_CARD),
                key("k2", "Ada Fable", Medium.PHONE, KeyState.ON_PHONE),
                key("k3", "Ben Fable", Medium.CARD, KeyState.REPLACED));

        assertThat(strip.days()).hasSize(9);
        assertThat(strip.days().get(2).isToday()).isTrue();
        assertThat(strip.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.guest()).isEqualTo("Ada Fable");
            assertThat(bar.from()).isEqualTo((1 + 15 / 24.0) / 9, within(1e-9));
            assertThat(bar.until()).isEqualTo((5 + 11 / 24.0) / 9, within(1e-9));
            assertThat(bar.isOver()).isFalse();
        });
        assertThat(strip.now()).isEqualTo((2 + 14 / 24.0) / 9, within(1e-9));
        assertThat(strip.spoken()).contains("Ada Fable from Sun, 22 Nov 2026, 15:00 until Thu, 26 Nov 2026, 11:00.");
    }

    @Test
    void anEmptyRoomHasNoBar() {
        assertThat(strip().bars()).isEmpty();
        assertThat(strip().spoken()).isEqualTo("Nobody has a key for this room around today.");
    }

    private StayStrip strip(KeyRow... keys) {
        return StayStrip.of(List.of(keys), NOW, texts, time);
    }

    private KeyTimeline timeline(KeyRow key) {
        return KeyTimeline.of(new KeyDetails(key, List.of(), List.of(), List.of(), List.of()), NOW, texts, time);
    }
}

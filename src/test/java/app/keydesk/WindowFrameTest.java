package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.local.DeskSettings.WindowPlace;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowFrameTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 800, 1920, 1040, true",
        "1280, 800, 1280, 800, false",
        "1280, 800, 1280, 760, false",
        "1280, 752, 1280, 800, true",
        "2000, 700, 1920, 1040, false"
    })
    void aWindowThatWouldLieBeyondTheScreenDoesNotFit(
            double width, double height, double screenWidth, double screenHeight, boolean isFitting) {
        assertThat(WindowFrame.fits(
                        new WindowPlace(width, height, false), new Rectangle2D(0, 0, screenWidth, screenHeight)))
                .isEqualTo(isFitting);
    }
}

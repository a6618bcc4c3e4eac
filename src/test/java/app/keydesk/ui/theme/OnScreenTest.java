package app.keydesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnScreenTest {
    @ParameterizedTest
    @CsvSource({
        "330, 26, 620, 720, 330, 26, 620, 720",
        "330, 2, 620, 792, 330, 0, 620, 752",
        "330, -13, 620, 720, 330, 0, 620, 720",
        "-60, 500, 620, 720, 0, 32, 620, 720",
        "900, 0, 620, 300, 660, 0, 620, 300",
        "0, 0, 1400, 900, 0, 0, 1280, 752"
    })
    void aWindowLiesOnTheScreenWithItsTitleBar(
            double x, double y, double width, double height, double toX, double toY, double toWidth, double toHeight) {
        Rectangle2D screen = new Rectangle2D(0, 0, 1280, 800);

        assertThat(OnScreen.within(new Rectangle2D(x, y, width, height), screen))
                .isEqualTo(new Rectangle2D(toX, toY, toWidth, toHeight));
    }

    @ParameterizedTest
    @CsvSource({"1280, 0", "-1280, 0", "0, 800"})
    void anotherScreenKeepsItsWindow(double screenX, double screenY) {
        Rectangle2D screen = new Rectangle2D(screenX, screenY, 1280, 800);

        assertThat(OnScreen.within(new Rectangle2D(screenX + 300, screenY - 10, 620, 720), screen))
                .isEqualTo(new Rectangle2D(screenX + 300, screenY, 620, 720));
    }
}

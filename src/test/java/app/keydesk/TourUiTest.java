package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A newcomer's first start on the demo hotel, and the second. */
@ExtendWith(ApplicationExtension.class)
class TourUiTest {
    @TempDir
    static Path folder;

    private final Path home = folder.resolve("desk-" + System.nanoTime());
    private Stage stage;
    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        desk = new RunningDesk(home, shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theTourLeadsThroughFiveStepsOnceAndComesAgainWhenAskedFor(FxRobot robot) {
        await().until(() -> tour(robot).isVisible());
        assertThat(text(robot, "#tour-count")).isEqualTo("1 of 5");
        assertThat(isFramed(robot, "#rooms")).isTrue();
        for (int step = 2; step <= 5; step++) {
            robot.clickOn("#tour-next");
            assertThat(text(robot, "#tour-count")).isEqualTo(step + " of 5");
            if (step == 2) {
                assertThat(isFrameSeen(robot, "#side-pane")).isTrue();
            }
        }
        assertThat(isFramed(robot, "#rooms")).isFalse();
        assertThat(isFramed(robot, "#shell-menu")).isTrue();
        robot.clickOn("#tour-next");
        assertThat(tour(robot).isVisible()).isFalse();

        desk.synced();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            desk.close();
            desk = new RunningDesk(home, stage);
            return desk;
        });
        desk.synced();
        await().during(Duration.ofMillis(300)).until(() -> !tour(robot).isVisible());
        robot.clickOn("#shell-menu");
        robot.clickOn("#menu-tour");
        assertThat(tour(robot).isVisible()).isTrue();
        robot.clickOn("#tour-end");
        assertThat(tour(robot).isVisible()).isFalse();
    }

    @Test
    void theFirstTabLeadsFromTheSearchToTheTour(FxRobot robot) {
        await().until(() -> tour(robot).isVisible());
        robot.clickOn("#rooms-search");

        robot.push(KeyCode.TAB);

        assertThat(robot.lookup("#tour-next").query().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#tour-count")).isEqualTo("2 of 5");
        robot.clickOn("#tour-back");
        assertThat(robot.lookup("#tour-next").query().isFocused())
                .as("the way back ends here")
                .isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#shell-menu");
        robot.clickOn("#menu-tour");
        assertThat(robot.lookup("#tour-next").query().isFocused())
                .as("asked for")
                .isTrue();
    }

    private static Node tour(FxRobot robot) {
        return robot.lookup("#tour").query();
    }

    /** Whether the frame lies round it. */
    private static boolean isFramed(FxRobot robot, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Node frame = robot.lookup(".outline").query();
            Node part = robot.lookup(id).query();
            return frame.isVisible()
                    && frame.localToScene(frame.getLayoutBounds()).equals(part.localToScene(part.getLayoutBounds()));
        });
    }

    /** Whether its edge is drawn otherwise than what lies inside. */
    private static boolean isFrameSeen(FxRobot robot, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Node part = robot.lookup(id).query();
            Bounds place = part.localToScene(part.getLayoutBounds());
            PixelReader drawn = part.getScene().snapshot(null).getPixelReader();
            return !drawn.getColor((int) place.getMinX() + 1, (int) place.getMinY() + 40)
                    .equals(drawn.getColor((int) place.getMinX() + 40, (int) place.getMinY() + 40));
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}

package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Controls;
import app.keydesk.ui.controls.Glyph;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window with room for one thing at a time, as one of 1280 points at 200 % is. */
@ExtendWith(ApplicationExtension.class)
class NarrowWindowUiTest {
    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Stage stage;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        desk = new RunningDesk(folder, shown);
        shown.setWidth(640);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theStayHasAllTheRoomEscGoesBackToTheGridAndEnterComesAgain(FxRobot robot) {
        desk.synced();
        RoomTile room = desk.room(0, 1);
        desk.side(side -> side.choose(room.id()));
        await().until(() -> isThere(robot, "#stay") && !isThere(robot, ".rooms"));

        robot.push(KeyCode.ESCAPE);
        await().until(() -> isThere(robot, ".rooms") && !isThere(robot, "#stay"));

        desk.side(side -> side.choose(room.id()));
        await().until(() -> isThere(robot, "#stay") && !isThere(robot, ".rooms"));
    }

    @Test
    void theRailShowsPicturesAloneAndStillSaysWhereTheyLead(FxRobot robot) {
        desk.synced();
        Node keys = robot.lookup("#rail-keys").query();
        assertThat(keys.getBoundsInLocal().getWidth()).isLessThan(60);
        assertThat(Controls.name(keys)).isEqualTo("Keys");

        robot.interact(() -> stage.setWidth(1000));
        await().until(() -> isThere(robot, ".rooms") && isThere(robot, "#side-pane"));
        assertThat(keys.getBoundsInLocal().getWidth()).isGreaterThan(60);
    }

    @Test
    void eachPictureOfTheRailLeadsToOneListAndNoneLocksTheDesk(FxRobot robot) {
        assertThat(robot.lookup(".rail .ikonli-font-icon").queryAllAs(FontIcon.class).stream()
                        .map(FontIcon::getIconLiteral))
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .doesNotContain(Glyph.LOCK.icon().getIconLiteral());
    }

    @Test
    void theStayHasAWayBackToTheList(FxRobot robot) {
        desk.synced();
        RoomTile room = desk.room(0, 1);
        desk.side(side -> side.choose(room.id()));
        await().until(() -> isThere(robot, "#stay #back"));

        robot.interact(() -> robot.lookup("#stay #back").queryButton().fire());
        await().until(() -> isThere(robot, ".rooms") && !isThere(robot, "#stay"));

        robot.interact(() -> stage.setWidth(1000));
        await().until(() -> isThere(robot, ".rooms") && isThere(robot, "#stay"));
        assertThat(isThere(robot, "#stay #back")).as("the list is beside it").isFalse();
    }

    private static boolean isThere(FxRobot robot, String what) {
        return robot.lookup(what).tryQuery().filter(Node::isVisible).isPresent();
    }
}

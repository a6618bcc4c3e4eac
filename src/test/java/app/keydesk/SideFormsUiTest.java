package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The forms beside the list under a fast hand, by the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class SideFormsUiTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void twoEntersMoveIntoAVacantRoomButNotIntoOneWhoseKeysWouldStop() {
        RoomTile taken = desk.synced().room(0, 1);
        desk.side(side -> side.go(new Destination.MoveRoom(desk.room(1, 0).id())));
        await().until(() -> node("#move-to") != null);
        Typing.write(robot.clickOn("#move-to"), taken.number().text());
        await().until(() ->
                node("#move-losers") != null && !node("#move-confirm").isDisabled());

        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);

        assertThat(node("#move-to").isFocused()).isTrue();
        assertThat(desk.valid(taken.id())).hasSize(1);
        Typing.write(robot, desk.vacantRoom().number().text());
        await().until(() ->
                node("#move-losers") == null && !node("#move-confirm").isDisabled());
        robot.push(KeyCode.ENTER);
        assertThat(node("#move-confirm").isFocused()).isTrue();
    }



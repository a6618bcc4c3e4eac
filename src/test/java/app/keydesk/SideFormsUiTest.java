package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

    @Test
    void aHandThatWentOnBeforeTheRoomWasKnownIsTakenBackFromTheButtonThatStopsKeysThere() {
        RoomTile taken = desk.synced().room(0, 1);
        desk.side(side -> side.go(new Destination.MoveRoom(desk.room(1, 0).id())));
        await().until(() -> node("#move-to") != null);
        TextField to = robot.lookup("#move-to").query();
        robot.interact(() -> {
            to.setText(taken.number().text());
            Event.fireEvent(to, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(node("#move-confirm").isFocused()).isTrue();
        });

        await().until(() -> node("#move-losers") != null);
        assertThat(node("#move-confirm").getStyleClass()).contains("danger");

        assertThat(to.isFocused()).isTrue();
    }

    @Test
    void whatWasTypedIntoAFormIsThereAgainAfterACardWasRead() {
        RoomTile room = desk.synced().room(1, 0);
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(
                new Destination.ChangeKey(desk.valid(room.id()).getFirst().id())));
        await().until(() -> node("#nights") != null);
        TextField nights = robot.lookup("#nights").query();
        robot.clickOn(nights).push(KeyCode.UP);
        String typed = nights.getText();

        robot.push(KeyCode.F3);
        await().until(() -> node("#nights") == null);
        robot.push(KeyCode.ESCAPE);

        await().until(() -> node("#nights") != null);
        assertThat(robot.lookup("#nights").<TextField>query().getText()).isEqualTo(typed);
    }

    @Test
    void aPhoneKeyIsLostWithItsPhoneAndACardAlone() {
        assertThat(whatIsLost(desk.synced().room(1, 0))).containsExactly("act-lost-phone", "lost-phone");
        assertThat(whatIsLost(desk.room(0, 1))).containsExactly("stay-lost-key", "lost-key");
    }

    /** What the key's menu and its own screen offer. */
    private List<String> whatIsLost(RoomTile room) {
        String key = desk.valid(room.id()).getFirst().id().value();
        desk.side(side -> side.choose(room.id()));
        await().until(() -> node("#more-" + key) != null);
        List<String> offered = new ArrayList<>();
        robot.lookup("#more-" + key).<MenuButton>query().getItems().stream()
                .map(MenuItem::getId)
                .filter(id -> id.contains("lost"))
                .forEach(offered::add);
        desk.side(side -> side.go(new Destination.Key(new CredentialId(key))));
        await().until(() -> node("#stop-key") != null);
        Stream.of("lost-phone", "lost-key").filter(id -> node("#" + id) != null).forEach(offered::add);
        return offered;
    }

    private Node node(String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(found -> {
                    for (Node at = found; at != null; at = at.getParent()) {
                        if (!at.isVisible()) {
                            return false;
                        }
                    }
                    return true;
                })
                .orElse(null);
    }
}

package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is once a screen beside the list has opened, and where Esc takes it. */
@ExtendWith(ApplicationExtension.class)
class ScreenFocusUiTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder.resolve("desk-" + System.nanoTime()), shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void eachScreenBeginsWhereNoEnterStopsAKeyAndEscGoesBackToTheButtonThatOpenedIt() {
        RoomTile room = desk.synced().room(0, 1);
        desk.side(side -> side.choose(room.id()));
        shows("#stay #another-key");
        Map<String, String> wrong = new LinkedHashMap<>();
        screens(room).forEach((begins, to) -> {
            robot.interact(() -> robot.lookup("#another-key").query().requestFocus());

            desk.side(side -> side.go(to));
            if (!comesTo(begins)) {
                wrong.put(begins, "the keyboard is at " + owner());
            }
            robot.push(KeyCode.ESCAPE);
            if (!comesTo("another-key")) {
                wrong.put(begins, "Esc went to " + owner());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Map<String, Destination> screens(RoomTile room) {
        KeyRow key = key(room);
        AcsUserId guest = Objects.requireNonNull(key.credential().guestId());
        Map<String, Destination> screens = new LinkedHashMap<>();
        screens.put("key-body", new Destination.Key(key.id()));
        screens.put("guest-body", new Destination.Person(guest));
        screens.put("receipt-room", new Destination.Receipt(key.id()));
        screens.put("invite-make or phone-state", new Destination.Invite(guest));
        screens.put("held-body", new Destination.Held(guest));
        screens.put("nights", new Destination.ChangeKey(key.id()));
        screens.put("move-to", new Destination.MoveRoom(room.id()));
        screens.put("name", new Destination.NewStay(room.id()));
        screens.put("stop-keep", new Destination.StopKeys(List.of(key.id())));
        return screens;
    }

    @Test
    void theDetailsOfAKeyHaveTheKeyboardAndAreReadAloud() {
        RoomTile room = desk.synced().room(0, 1);
        KeyRow key = key(room);
        String details = "open-" + key.id().value();
        desk.side(side -> side.choose(room.id()));
        shows("#stay #" + details);
        robot.interact(() -> robot.lookup("#" + details).query().requestFocus());

        robot.push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(owner()).isEqualTo("key-body"));
        await().untilAsserted(() -> assertThat(robot.lookup("#key-body").query().getAccessibleText())
                .contains(key.guestName(), "Card", "until"));
        robot.push(KeyCode.ESCAPE);
        await().untilAsserted(() -> assertThat(owner()).isEqualTo(details));
    }

    @Test
    void aRoomThatWasTypedHasTheKeyboardAndEscGoesBackToTheSearch() {
        RoomTile room = desk.synced().room(0, 1);
        Typing.write(robot.clickOn("#rooms-search"), room.number().text()).push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(owner()).isEqualTo("stay-body"));
        robot.push(KeyCode.F5);
        await().untilAsserted(() -> assertThat(owner()).isEqualTo("name"));
        robot.push(KeyCode.ESCAPE);
        await().untilAsserted(() -> assertThat(owner()).isEqualTo("stay-body"));
        robot.push(KeyCode.ESCAPE);
        await().untilAsserted(() -> assertThat(owner()).isEqualTo("rooms-search"));
    }

    @Test
    void theGridKeepsTheKeyboardSoThatArrowsGoOn() {
        RoomTile room = desk.synced().room(0, 1);
        robot.interact(() -> robot.lookup("#rooms-grid").query().requestFocus());

        desk.side(side -> side.choose(room.id()));
        shows("#stay #another-key");

        assertThat(owner()).isEqualTo("rooms-grid");
    }

    private KeyRow key(RoomTile room) {
        return desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
    }

    private boolean comesTo(String id) {
        try {
            await().until(() -> List.of(id.split(" or ")).contains(owner()));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private void shows(String query) {
        await().until(() ->
                robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String owner() {
        Node owner = robot.lookup("#shell").query().getScene().getFocusOwner();
        return owner == null ? "nowhere" : String.valueOf(owner.getId());
    }
}

package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Goes to every list of the rail, then to every screen beside the rooms, filled from the demo hotel. */
final class EveryScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningDesk desk;
    private final FxRobot robot;

    EveryScreen(RunningDesk desk, FxRobot robot) {
        this.desk = desk;
        this.robot = robot;
    }

    /** Hears of each screen once it is there. */
    interface Visit {
        void at(String name);
    }

    void visit(Visit visit) {
        desk.synced();
        List<ToggleButton> places =
                List.copyOf(robot.lookup(".rail .toggle-button").queryAllAs(ToggleButton.class));
        assertThat(places).hasSizeGreaterThan(4);
        for (ToggleButton place : places) {
            robot.interact(place::fire);
            WaitForAsyncUtils.waitForFxEvents();
            visit.at(place.getId());
        }
        robot.interact(places.getFirst()::fire);
        besides().forEach((name, to) -> {
            desk.side(side -> side.go(to));
            await().atMost(PATIENCE)
                    .until(() -> robot.lookup("#" + name)
                            .tryQuery()
                            .filter(Node::isVisible)
                            .isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            visit.at(name);
        });
    }

    /** What lies over the screens: the palette with lines of each kind, and the keys of the keyboard. */
    void visitOverlays(Visit visit) {
        String guest = desk.room(0, 1).guestNames().getFirst();
        press(KeyCode.K, true);
        Typing.write(robot, guest.substring(0, 2));
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(".palette-found").queryAll().size() > 3);
        visit.at("palette");
        press(KeyCode.ESCAPE, false);
        press(KeyCode.F1, false);
        WaitForAsyncUtils.waitForFxEvents();
        visit.at("key-map");
        press(KeyCode.ESCAPE, false);
    }

    /** Not by the robot: a window larger than the screen gets no keys from it. */
    private void press(KeyCode code, boolean isShortcut) {
        robot.interact(() -> {
            Scene scene = robot.lookup("#shell").query().getScene();
            Event.fireEvent(
                    scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, isShortcut, false, false));
        });
    }

    private Map<String, Destination> besides() {
        RoomTile room = desk.room(0, 1);
        var key = desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
        CredentialId id = key.id();
        AcsUserId guest = Objects.requireNonNull(key.credential().guestId());
        Map<String, Destination> screens = new LinkedHashMap<>();
        desk.side(side -> side.choose(room.id()));
        screens.put("stay", new Destination.Room(room.id()));
        screens.put("new-key-form", new Destination.NewStay(room.id()));
        screens.put("stop", new Destination.StopKeys(List.of(id)));
        screens.put("change", new Destination.ChangeKey(id));
        screens.put("move", new Destination.MoveRoom(room.id()));
        screens.put("lost-key", new Destination.LostKey(id));
        screens.put("lost-phone", new Destination.LostPhone(guest));
        screens.put("invite", new Destination.Invite(guest));
        screens.put("remove-guest", new Destination.RemoveGuest(guest));
        screens.put("held", new Destination.Held(guest));
        screens.put("group", new Destination.Group(List.of(room.id())));
        screens.put("key", new Destination.Key(id));
        screens.put("receipt", new Destination.Receipt(id));
        screens.put("guest", new Destination.Person(guest));
        screens.put("read-card", new Destination.ReadCard());
        return screens;
    }
}

package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Gallery;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every act's screen in the whole window, filled from the demo hotel; drawn to target/gallery to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ActGalleryUiTest {
    @TempDir
    static Path folder;

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
    void everyActHasItsScreenAndEveryControlOnItAName(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 1);
        var key = desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
        CredentialId id = key.id();
        AcsUserId guest = Objects.requireNonNull(key.credential().guestId());
        Map<String, Destination> acts = new LinkedHashMap<>();
        acts.put("stop", new Destination.StopKeys(List.of(id)));
        acts.put("change", new Destination.ChangeKey(id));
        acts.put("move", new Destination.MoveRoom(room.id()));
        acts.put("lost-key", new Destination.LostKey(id));
        acts.put("lost-phone", new Destination.LostPhone(guest));
        acts.put("invite", new Destination.Invite(guest));
        acts.put("remove-guest", new Destination.RemoveGuest(guest));
        acts.put("group", new Destination.Group(List.of(room.id())));
        acts.put("key", new Destination.Key(id));
        acts.put("receipt", new Destination.Receipt(id));
        acts.put("guest", new Destination.Person(guest));
        acts.put("read-card", new Destination.ReadCard());
        desk.side(side -> side.choose(room.id()));

        acts.forEach((name, to) -> {
            desk.side(side -> side.go(to));
            await().until(() -> robot.lookup("#" + name).tryQuery().isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            draw(robot, name);
            assertThat(robot.lookup("#" + name + " .button").queryAllAs(Control.class))
                    .filteredOn(Node::isVisible)
                    .allSatisfy(control -> assertThat(control.getAccessibleText())
                            .as(control.getId())
                            .isNotBlank());
        });
    }

    private void draw(FxRobot robot, String name) {
        robot.interact(() -> Gallery.glance(robot.lookup("#side-pane").query(), "act-" + name));
    }
}

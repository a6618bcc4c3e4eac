package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import app.keydesk.seam.SeamGateway.NewCredential;
import app.keydesk.testing.Gallery;
import app.keydesk.ui.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of what goes wrong: another desk at the same room, no network with work queued, the bridge down. To
 * {@code target/trouble}: {@code mvn test -Dtest=TroublePicturesUiTest -Dtest.groups=screens -Dtest.excludedGroups=}.
 */
@Tag("screens")
@ExtendWith(ApplicationExtension.class)
class TroublePicturesUiTest {
    private static final Path FOLDER = Path.of("target", "trouble");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Stage stage;
    private FxRobot robot;
    private RunningDesk desk;
    private String suffix;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyTroubleIsPictured(Look look, FxRobot hands) throws Exception {
        robot = hands;
        suffix = "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
        PicturedDesk.look(folder, look, 1280, 800);
        desk = WaitForAsyncUtils.asyncFx(() -> new RunningDesk(folder, stage)).get();
        try {
            robot.interact(() -> {
                stage.setWidth(1280);
                stage.setHeight(800);
            });
            desk.synced();
            fire("#tour-end");
            twoDesksAtOneRoom();
            theBridgeIsDown();
            theNetworkIsSilent();
            noNetwork();
        } finally {
            WaitForAsyncUtils.asyncFx(() -> {
                        desk.close();
                        return true;
                    })
                    .get();
        }
        assertThat(FOLDER.resolve("queue" + suffix)).exists();
    }

    private void twoDesksAtOneRoom() throws Exception {
        RoomTile room = desk.vacantRoom();
        FrontDesk front = desk.desk();
        Instant now = front.board().now();
        StayWindow night = new StayWindow(now, now.plus(Duration.ofDays(1)));
        KeyRequest ours = new KeyRequest(
                new GuestChoice.New("Ada Sample-Placeholder", null, null),
                List.of(room.id()),
                List.of(),
                night,
                Medium.PHONE,
                null,
                CardFormat.RFID48,
                new KeyPlan.Override(List.of()),
                null);
        Credential key = ((IssueOutcome.Issued) front.issuing().issue(ours, Progress.NONE)).key();
        Credential other = desk.valid(desk.room(1, 0).id()).getFirst();
        desk.truth()
                .createCredential(new NewCredential(
                        key.systemId(),
                        other.guestId(),
                        null,
                        Medium.CARD,
                        null,
                        List.of(room.id()),
                        night,
                        CardFormat.RFID48,
                        new KeyPlan.Override(List.of())));
        await().atMost(PATIENCE)
                .until(() -> front.toDos().open().stream().anyMatch(one -> one.action() == Action.GIVE_WAY));
        take("collision-bar");
        place("#rail-todo");
        take("collision");
        place("#rail-rooms");
    }

    private void theBridgeIsDown() {
        desk.demo().faults().setBridgeDown(true);
        desk.desk().connection().syncNow();
        await().atMost(PATIENCE).until(() -> desk.desk().connection().status().problem() != null);
        RoomTile room = desk.vacantRoom();
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.NewStay(room.id())));
        shows("#name");
        take("bridge-down");
        desk.demo().faults().setBridgeDown(false);
        desk.desk().connection().syncNow();
        await().atMost(PATIENCE).until(() -> desk.desk().connection().status().problem() == null);
    }

    private void theNetworkIsSilent() {
        RoomTile room = desk.room(0, 1);
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.StopKeys(List.of(desk.desk()
                .board()
                .room(room.id())
                .orElseThrow()
                .liveKeys()
                .getFirst()
                .id()))));
        desk.demo().faults().setLatency(Duration.ofSeconds(6));
        fire("#stop-confirm");
        await().atMost(PATIENCE)
                .until(() -> robot.lookup("#run-stage")
                        .tryQueryAs(Labeled.class)
                        .filter(label -> label.getText().contains("not answered"))
                        .isPresent());
        take("no-answer-yet");
        fire("#run-cancel");
        desk.demo().faults().clear();
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private void noNetwork() {
        RoomTile room = desk.room(0, 2);
        desk.demo().faults().setOffline(true);
        await().atMost(PATIENCE).until(() -> !desk.desk().connection().status().isOnline());
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.AnotherKey(room.id())));
        shows("#queue-key");
        take("offline-form");
        fire("#medium-phone");
        await().atMost(PATIENCE).until(() -> {
            fire("#queue-key");
            return robot.lookup("#stay-said-text").tryQuery().isPresent();
        });
        place("#rail-todo");
        await().atMost(PATIENCE)
                .until(() -> !robot.lookup(".button").queryAll().stream()
                        .filter(node -> Objects.toString(node.getId(), "").startsWith("queue-take-back-"))
                        .toList()
                        .isEmpty());
        take("queue");
    }

    private void place(String rail) {
        robot.interact(() -> robot.lookup(rail).queryAs(ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private void shows(String id) {
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private void fire(String id) {
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(id)
                        .tryQuery()
                        .filter(node -> !node.isDisabled())
                        .isPresent());
        robot.interact(() -> {
            Node node = robot.lookup(id).query();
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node).fire();
            }
        });
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private void take(String name) {
        WaitForAsyncUtils.waitForFxEvents(40);
        robot.interact(() -> Gallery.take(stage.getScene(), FOLDER.resolve(name + suffix)));
    }
}

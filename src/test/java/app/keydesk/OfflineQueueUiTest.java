package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.TestTime;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The network is gone while a guest stands at the desk. */
@ExtendWith(ApplicationExtension.class)
class OfflineQueueUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private DemoHotel hotel;
    private RunningDesk desk;

    @Start
    void start(Stage stage) throws Exception {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(60).withDelays(Delays.NONE));
        desk = new RunningDesk(
                folder, stage, Map.of("SEAM_ENDPOINT", hotel.endpoint(), "SEAM_API_KEY", hotel.apiKey()));
    }

    @AfterEach
    void stop() {
        desk.close();
        hotel.close();
    }

    @Test
    void aSecondKeyIsQueuedShownAsNoKeyYetTakenBackAndQueuedAgainGoesOutWithTheNetwork() {
        RoomTile room = desk.synced().room(0, 1);
        int before = desk.valid(room.id()).size();
        hotel.faults().setOffline(true);
        await().atMost(PATIENCE).until(() -> text("#shell-connection").startsWith("Offline since"));

        queueAnotherKey(room);
        assertThat(text("#stay-said-text")).startsWith("No key yet");
        robot.push(KeyCode.F7);
        await().atMost(PATIENCE)
                .until(() -> text("#stop-lead").startsWith("No network: this key stops once it is back"));
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#rail-todo");
        await().atMost(PATIENCE).until(() -> find("queue-take-back-") != null);
        assertThat(labels()).anyMatch(text -> text.startsWith("No key yet. Queued"));
        assertThat(labels())
                .anyMatch(text -> text.contains("room " + room.number().text()));
        assertThat(labels()).anyMatch(text -> text.startsWith("Sent now, it would make a further key"));

        robot.clickOn(find("queue-take-back-"));
        await().atMost(PATIENCE).until(() -> find("queue-take-back-") == null);
        robot.clickOn("#rail-rooms");
        queueAnotherKey(room);

        hotel.faults().setOffline(false);
        robot.clickOn("#rail-todo");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).hasSize(before + 1));
        await().atMost(PATIENCE).until(() -> find("queue-take-back-") == null);
        await().atMost(PATIENCE).until(() -> node("#stay-said") == null); // no longer "No key yet"
        robot.clickOn("#compare-now");
        await().atMost(PATIENCE).until(() -> !text("#compare-said-text").isEmpty());
    }

    @Tag("long")
    @Test
    void theMoveCanBeSentWheneverThereIsANetworkAndOnlyThen() {
        RoomTile room = desk.synced().room(1, 0);
        desk.side(side -> side.go(new Destination.MoveRoom(room.id())));
        await().atMost(PATIENCE).until(() -> node("#move-to") != null);
        Typing.write(robot.clickOn("#move-to"), desk.vacantRoom().number().text());

        followsTheNetwork("#move-confirm");
    }

    @Tag("long")
    @Test
    void aLostKeyCanBeReplacedWheneverThereIsANetworkAndOnlyThen() {
        RoomTile room = desk.synced().room(1, 0);
        desk.side(side ->
                side.go(new Destination.LostKey(desk.valid(room.id()).getFirst().id())));
        await().atMost(PATIENCE).until(() -> node("#id-check") != null);
        robot.interact(() ->
                robot.lookup("#id-check").queryComboBox().getSelectionModel().select(0));

        followsTheNetwork("#lost-confirm");
    }

    private void followsTheNetwork(String button) {
        await().atMost(PATIENCE).until(() -> !node(button).isDisabled());
        for (int outage = 0; outage < 2; outage++) {
            hotel.faults().setOffline(true);
            await().atMost(PATIENCE).until(() -> node(button).isDisabled());
            hotel.faults().setOffline(false);
            await().atMost(PATIENCE).until(() -> !node(button).isDisabled());
        }
    }

    private void queueAnotherKey(RoomTile room) {
        await().atMost(PATIENCE).until(() -> node("#rooms-search") != null);
        Typing.write(robot.clickOn("#rooms-search").eraseText(8), room.number().text())
                .push(KeyCode.ENTER);
        await().atMost(PATIENCE)
                .until(() -> text("#stay-room").equals(room.number().text()));
        robot.push(KeyCode.F6);
        await().atMost(PATIENCE).until(() -> node("#queue-key") != null);
        robot.interact(() -> node("#medium-phone").requestFocus()); // it may lie below the fold
        robot.push(KeyCode.SPACE);
        robot.interact(() -> node("#queue-key").requestFocus());
        robot.push(KeyCode.SPACE);
        await().atMost(PATIENCE).until(() -> !text("#stay-said-text").isEmpty());
    }

    private List<String> labels() {
        return robot.lookup("#todo .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private Node find(String prefix) {
        return robot.lookup(node -> node.getId() != null && node.getId().startsWith(prefix))
                .tryQuery()
                .orElse(null);
    }

    private Node node(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).orElse(null);
    }

    private String text(String query) {
        return robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}

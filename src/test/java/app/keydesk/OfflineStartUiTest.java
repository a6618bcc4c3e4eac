package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.SeamGateway.NewCredential;
import app.keydesk.seam.SeamGateway.NewGuest;
import app.keydesk.testing.TestTime;
import app.keydesk.testing.Typing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The network goes, the desk is started without it, and the network returns: a hotel that is not the embedded one. */
@ExtendWith(ApplicationExtension.class)
class OfflineStartUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int ROOMS = 60;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private DemoHotel hotel;
    private RunningDesk desk;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(ROOMS).withDelays(Delays.NONE));
        desk = start().synced();
    }

    @AfterEach
    void close() {
        leave();
        hotel.close();
    }

    @Test
    void withoutANetworkTheDeskStartsWithEveryRoomAndKeyAndComesBackByItself() throws Exception {
        RoomTile room = desk.vacantRoom();
        Credential key = issueElsewhere(room, desk.truth());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tile(room).guestNames()).containsExactly("Dora Sample"));
        leave();
        hotel.faults().setOffline(true);

        desk = start();

        await().atMost(PATIENCE).until(() -> text("#shell-connection").startsWith("Offline since"));
        assertThat(text("#shell-connection")).contains("last synchronised");
        assertThat(desk.desk().board().rooms()).hasSize(ROOMS);
        assertThat(desk.desk().board().key(key.id())).isPresent();
        assertThat(tile(room).guestNames()).containsExactly("Dora Sample");
        choose(room);
        robot.push(KeyCode.F6);
        await().atMost(PATIENCE).until(() -> isThere("#issue") && node("#issue").isDisabled());

        hotel.faults().setOffline(false);

        await().atMost(PATIENCE).until(() -> text("#shell-connection").startsWith("Synchronised"));
        await().atMost(PATIENCE).until(() -> !isThere("#shell-bar"));
    }

    private RunningDesk start() {
        Map<String, String> environment = Map.of("SEAM_ENDPOINT", hotel.endpoint(), "SEAM_API_KEY", hotel.apiKey());
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            stage = new Stage();
            return new RunningDesk(folder, stage, environment);
        });
    }

    private void leave() {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            stage.hide();
            desk.close();
        });
    }

    private Credential issueElsewhere(RoomTile room, SeamGateway seam) throws SeamException {
        AcsSystem system = seam.systems().stream()
                .filter(AcsSystem::isVisionline)
                .findFirst()
                .orElseThrow();
        var guest = seam.createGuest(new NewGuest("Dora Sample", null, null, null), system.id());
        Instant now = Instant.now();
        return seam.createCredential(new NewCredential(
                system.id(),
                guest.id(),
                null,
                Medium.CARD,
                null,
                List.of(room.id()),
                new StayWindow(now, now.plus(Duration.ofDays(2))),
                CardFormat.RFID48,
                new KeyPlan.Override(List.of())));
    }

    private RoomTile tile(RoomTile room) {
        return desk.desk().board().rooms(List.of(room.id())).getFirst();
    }

    private void choose(RoomTile room) {
        await().atMost(PATIENCE).until(() -> isThere("#rooms-search"));
        Typing.write(robot.clickOn("#rooms-search"), room.number().text()).push(KeyCode.ENTER);
        await().atMost(PATIENCE)
                .until(() -> text("#stay-room").equals(room.number().text()));
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }

    private boolean isThere(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String text(String query) {
        return robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}

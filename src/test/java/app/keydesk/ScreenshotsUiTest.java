package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.RoomState;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Tiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the running desk on the demo hotel, to {@code target/screens}: {@code mvn test
 * -Dtest=ScreenshotsUiTest -Dtest.groups=screens -Dtest.excludedGroups=}.
 */
@Tag("screens")
@ExtendWith(ApplicationExtension.class)
class ScreenshotsUiTest {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path hotelFolder;

    @TempDir
    private Path data;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "CONTRAST,1280,800"})
    void everyScreenIsPictured(Look look, int width, int height, FxRobot robot) throws Exception {
        String suffix = "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
        PicturedDesk.look(data, look, width, height);
        try (DemoHotel hotel = PicturedDesk.hotel(hotelFolder)) {
            try (PicturedDesk desk = PicturedDesk.again(data, stage)) {
                synchronised(desk);
                take(desk, "rooms" + suffix);
                open(robot, desk, RoomState.IN_HOUSE);
                take(desk, "stay" + suffix);
                press(desk, KeyCode.F5);
                shows(robot, "#join-instead");
                take(desk, "new-stay" + suffix);
                press(desk, KeyCode.F1);
                take(desk, "keys" + suffix);
                press(desk, KeyCode.F1);
            }
            PicturedDesk.connected(data, hotel, stage).close();
        }
        try (PicturedDesk desk = PicturedDesk.again(data, stage)) {
            shows(robot, "#shell-bar");
            take(desk, "offline" + suffix);
        }
        assertThat(FOLDER.resolve("offline" + suffix + ".png")).exists();
    }

    private static void synchronised(PicturedDesk desk) {
        await().atMost(PATIENCE)
                .until(() -> desk.frontDesk().connection().status().lastSyncAt() != null);
        await().atMost(PATIENCE).until(() -> desk.scene().lookup(".tile") != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void open(FxRobot robot, PicturedDesk desk, RoomState state) {
        var room = desk.frontDesk().board().rooms().stream()
                .filter(tile -> tile.state() == state && tile.guestNames().size() > 1)
                .findFirst()
                .orElseThrow();
        Node tile = Tiles.of(desk.scene(), room.number().text());
        robot.interact(() -> tile.getOnMouseClicked().handle(null));
        shows(robot, "#stay-room");
    }

    private static void press(PicturedDesk desk, KeyCode code) {
        WaitForAsyncUtils.asyncFx(() -> {
            Node target = desk.scene().getFocusOwner();
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shows(FxRobot robot, String id) {
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void take(PicturedDesk desk, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(10);
        WaitForAsyncUtils.asyncFx(() -> {
                    Gallery.take(desk.scene(), FOLDER.resolve(name + ".png"));
                    return true;
                })
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}

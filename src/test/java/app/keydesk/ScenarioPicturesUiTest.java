package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Gallery;
import app.keydesk.ui.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
 * A picture of each certification scenario's screen on the running desk, to {@code target/scenarios}: {@code mvn test
 * -Dtest=ScenarioPicturesUiTest -Dtest.groups=screens -Dtest.excludedGroups=}.
 */
@Tag("screens")
@ExtendWith(ApplicationExtension.class)
class ScenarioPicturesUiTest {
    private static final Path FOLDER = Path.of("target", "scenarios");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

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
    void everyScenarioIsPictured(Look look, FxRobot hands) throws Exception {
        robot = hands;
        suffix = "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
        PicturedDesk.look(folder, look, WIDTH, HEIGHT);
        desk = WaitForAsyncUtils.asyncFx(() -> new RunningDesk(folder, stage)).get();
        try {
            robot.interact(() -> {
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
            });
            desk.synced();
            desk.desk()
                    .board()
                    .rememberEncoder(desk.desk().board().encoders().getFirst().id());
            fire("#tour-end");
            keysAreIssued();
            cardsAreWritten();
            keysAreChangedAndEnded();
            peopleAndPhones();
            doorsAndLabels();
        } finally {
            WaitForAsyncUtils.asyncFx(() -> {
                        desk.close();
                        return true;
                    })
                    .get();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(suffix))).hasSize(18);
        }
    }

    private void keysAreIssued() {
        RoomTile taken = desk.room(0, 1);
        go(taken, new Destination.NewStay(taken.id()), "#name");
        type("#name", "Ada Sample-Placeholder");
        take("01-single-guest-single-room", "#effect");

        KeyRow known = live(desk.room(1, 0));
        RoomTile vacant = desk.vacantRoom();
        go(vacant, new Destination.NewStay(vacant.id()), "#name");
        type("#name", known.guestName());
        shows("#guest-suggestions");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        shows("#known-guest");
        fire("#medium-phone");
        take("02-returning-guest", "#name");

        group(vacantRooms(2));
        type("#guest-1", "Ada Sample-Placeholder");
        type("#guest-2", "Ben Sample-Placeholder");
        type("#part-2", desk.vacantRoom().number().text());
        take("03-several-guests-several-rooms", "#guest-1");

        RoomTile mobile = desk.room(1, 0);
        go(mobile, new Destination.AnotherKey(mobile.id()), "#name");
        fire("#medium-phone");
        take("04-join-to-a-mobile-key", "#effect");
        go(taken, new Destination.AnotherKey(taken.id()), "#name");
        take("05-join-to-a-plastic-card", "#effect");
    }

    private void cardsAreWritten() {
        group(vacantRooms(1));
        type("#guest-1", "Ada Sample-Placeholder");
        type("#guest-2", "Ben Sample-Placeholder");
        fire("#group-confirm");
        shows("#run-next-card");
        take("09-plastic-card", "#run-next-card");
        fire("#run-next-card");
        shows("#stay-said-text");

        press(KeyCode.F3);
        shows("#verdict");
        take("10-read-a-card", "#verdict");
    }

    private void keysAreChangedAndEnded() {
        RoomTile pair = desk.desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 2)
                .findFirst()
                .orElseThrow();
        CredentialId key = live(pair).id();
        go(pair, new Destination.ChangeKey(key), "#change-confirm");
        fire("#nights-more");
        take("06-update-a-key", "#nights-more");
        go(pair, new Destination.CheckOut(pair.id()), "#stop-confirm");
        take("07-revoke-a-key", "#stop-confirm");
        go(pair, new Destination.LostKey(key), "#lost-key");
        take("13-lost-key", "#lost-key");
        go(pair, new Destination.MoveRoom(pair.id()), "#move");
        type("#move-to", desk.vacantRoom().number().text());
        take("15-room-move", "#move-to");
    }

    private void peopleAndPhones() {
        RoomTile mobile = desk.room(1, 0);
        AcsUserId guest = Objects.requireNonNull(live(mobile).credential().guestId());
        go(mobile, new Destination.RemoveGuest(guest), "#remove-guest");
        take("08-remove-a-user-identity", "#remove-guest");
        go(mobile, new Destination.LostPhone(guest), "#lost-phone");
        take("14-lost-phone", "#lost-phone");
        go(mobile, new Destination.Invite(guest), "#invite-make");
        fire("#invite-make");
        shows("#invite-code");
        take("12-invitation", "#invite-code");

        RoomTile vacant = desk.vacantRoom();
        go(vacant, new Destination.NewStay(vacant.id()), "#name");
        type("#name", "Ada Sample-Placeholder");
        fire("#medium-phone");
        shows("#phone-advice");
        take("11-phone-readiness", "#phone-advice");
    }

    private void doorsAndLabels() {
        RoomTile suite = desk.desk().board().rooms().stream()
                .filter(tile -> tile.number().text().equals("613"))
                .findFirst()
                .orElseThrow();
        go(suite, new Destination.NewStay(suite.id()), "#doors");
        take("16-guest-and-common-doors", "#doors");

        List<EntranceId> many =
                desk.desk().board().rooms().stream().limit(50).map(RoomTile::id).collect(Collectors.toList());
        group(many);
        take("17-capacity", "#capacity");

        robot.interact(
                () -> robot.lookup("#rail-settings").queryAs(ToggleButton.class).fire());
        shows("#setting-label");
        type("#setting-label", "%SITENAME% %ROOMRANGE% guest key");
        take("18-label", "#label-preview");
    }

    private void group(List<EntranceId> rooms) {
        desk.side(side -> side.choose(rooms.getFirst()));
        desk.side(side -> side.go(new Destination.Group(rooms)));
        shows("#guest-2");
    }

    private List<EntranceId> vacantRooms(int count) {
        return desk.desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .limit(count)
                .map(RoomTile::id)
                .toList();
    }

    private KeyRow live(RoomTile room) {
        return desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
    }

    private void go(RoomTile room, Destination to, String there) {
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(to));
        shows(there);
    }

    private void shows(String id) {
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private void type(String id, String text) {
        robot.interact(() -> {
            TextField field = robot.lookup(id).queryAs(TextField.class);
            field.requestFocus();
            field.setText(text);
        });
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private void press(KeyCode key) {
        robot.push(key);
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

    /** Scrolls to what the picture is about, and takes it. */
    private void take(String name, String about) {
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> {
            scrollTo(robot.lookup(about).query());
            stage.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> Gallery.take(stage.getScene(), FOLDER.resolve(name + suffix)));
    }

    private static void scrollTo(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane pane) {
            Bounds all = pane.getContent().getBoundsInLocal();
            Bounds own = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double height = pane.getViewportBounds().getHeight();
            double room = all.getHeight() - height;
            double middle = own.getMinY() - (height - own.getHeight()) / 2;
            pane.setVvalue(room <= 0 ? 0 : Math.clamp(middle / room, 0, 1));
        }
    }
}

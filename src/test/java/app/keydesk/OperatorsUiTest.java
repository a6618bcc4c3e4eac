package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Permission;
import app.keydesk.desk.SignIn;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import app.keydesk.testing.Controls;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Typing;
import app.keydesk.testing.Usable;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Said;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Locking, signing in and approving in the whole window; drawn to target/gallery in three looks to be looked at. */
@ExtendWith(ApplicationExtension.class)
class OperatorsUiTest {
    private static final String PIN = "2580";
    private static final String SUPERVISOR_PIN = "493817";

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Theme theme;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
        theme = new Theme(shown.getScene());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aLockedDeskShowsNobodyAndASupervisorAllowsOneAction(FxRobot robot) {
        desk.synced();
        desk.staff().add("Kim", Role.FRONT_DESK, PIN.toCharArray());
        desk.staff().add("Lee", Role.SUPERVISOR, SUPERVISOR_PIN.toCharArray());
        assertThat(text(robot, "#shell-operator")).isEqualTo("Demo: no sign-in");

        robot.push(KeyCode.F9);
        await().until(() -> isShown(robot, "#lock"));
        assertThat(isShown(robot, "#shell")).as("the screens behind").isFalse();
        draw(robot, "locked");

        Typing.write(robot.clickOn("#lock-name"), "kim");
        Typing.write(robot.clickOn("#lock-pin"), "1357").push(KeyCode.ENTER);
        await().until(() -> text(robot, "#lock-said-text").startsWith("Name or PIN is not right."));
        Typing.write(robot.clickOn("#lock-pin"), PIN).push(KeyCode.ENTER);
        await().until(() -> !isShown(robot, "#lock"));
        assertThat(isShown(robot, "#shell")).isTrue();
        assertThat(text(robot, "#shell-operator")).isEqualTo("Kim · Front desk");

        CompletableFuture<Optional<Problem>> asked =
                CompletableFuture.supplyAsync(() -> desk.authority().refusal(Permission.OVERRIDE_LIVE_STAY));
        await().until(() -> isShown(robot, "#approval"));
        draw(robot, "approval");
        robot.clickOn("#approval-who");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Typing.write(robot.clickOn("#approval-reason"), "moved in early");
        Typing.write(robot.clickOn("#approval-pin"), SUPERVISOR_PIN);
        robot.clickOn("#approval-ok");
        await().until(asked::isDone);
        assertThat(asked.join()).as("what Lee allowed").isEmpty();

        CompletableFuture<Optional<Problem>> second =
                CompletableFuture.supplyAsync(() -> desk.authority().refusal(Permission.OVERRIDE_LIVE_STAY));
        await().until(() -> isShown(robot, "#approval"));
        robot.push(KeyCode.F9);
        await().until(second::isDone);
        assertThat(second.join()).as("a desk that was locked meanwhile").isPresent();
        assertThat(desk.signIn().state()).isInstanceOf(SignIn.State.Locked.class);

        robot.clickOn("#lock-go-on");
        await().until(() -> isShown(robot, "#shell"));
        f9InADialogClosesItWithAllThatWasTyped(robot);
    }

    @Test
    void whatOneOperatorTypedIsThereAgainForThemAndNotForTheNext(FxRobot robot) {
        EntranceId room = desk.synced().vacantRoom().id();
        desk.staff().add("Kim", Role.FRONT_DESK, PIN.toCharArray());
        desk.side(side -> side.choose(room));
        desk.side(side -> side.go(new Destination.NewStay(room)));
        await().until(() -> isOn(robot, "#name"));
        Typing.write(robot, "Ada Ber");

        robot.push(KeyCode.F9);
        goOn(robot);
        assertThat(isOn(robot, "#name")).isTrue();
        Typing.write(robot, "ger");
        assertThat(name(robot)).as("the same operator").isEqualTo("Ada Berger");

        robot.push(KeyCode.F9);
        signInKim(robot);
        assertThat(robot.lookup("#name").tryQuery()).as("a form of another's").isEmpty();
        desk.side(side -> side.go(new Destination.NewStay(room)));
        await().until(() -> isOn(robot, "#name"));
        assertThat(name(robot)).isEmpty();
        desk.side(side -> side.go(new Destination.Room(room, Said.done("The key is issued."))));
        await().until(() -> isShown(robot, "#stay-said"));

        robot.push(KeyCode.F9);
        goOn(robot);
        assertThat(name(robot)).as("theirs again").isEqualTo("Ada Berger");
        robot.push(KeyCode.ESCAPE);
        await().until(() -> robot.lookup("#new-stay").tryQuery().isPresent());
        assertThat(isShown(robot, "#stay-said")).as("what was said to Kim").isFalse();
    }

    @Test
    void whatOneOperatorTypedIntoTheListsFormsAndWasToldThereIsNotForTheNext(FxRobot robot) {
        desk.synced();
        desk.staff().add("Lee", Role.ADMINISTRATOR, SUPERVISOR_PIN.toCharArray());
        robot.clickOn("#rail-todo");
        robot.interact(() -> robot.lookup("#compare-now").queryButton().fire());
        await().until(() -> isShown(robot, "#compare-said"));
        robot.clickOn("#rail-handover").clickOn("#handover-outage");
        await().until(() -> isShown(robot, "#handover-sheet"));
        robot.clickOn("#rail-settings");
        String hotel = field(robot, "#setting-hotel-name").getText();
        robot.interact(() -> field(robot, "#setting-hotel-name").setText("Hotel Half"));
        robot.clickOn("#rail-audit").clickOn("#tab-operators");
        Typing.write(robot.clickOn("#operators-name"), "Lena");
        Typing.write(robot.clickOn("#operators-pin"), "4711");

        robot.push(KeyCode.F9);
        signIn(robot, "lee", SUPERVISOR_PIN);
        assertThat(field(robot, "#operators-name").getText()).isEmpty();
        assertThat(field(robot, "#operators-pin").getText()).isEmpty();
        robot.clickOn("#rail-todo");
        assertThat(isShown(robot, "#compare-said")).isFalse();
        robot.clickOn("#rail-handover");
        assertThat(isShown(robot, "#handover-sheet")).isFalse();
        robot.clickOn("#rail-settings");
        assertThat(field(robot, "#setting-hotel-name").getText()).isEqualTo(hotel);

        robot.push(KeyCode.F9);
        goOn(robot);
        assertThat(field(robot, "#setting-hotel-name").getText()).isEqualTo("Hotel Half");
        robot.clickOn("#rail-audit");
        assertThat(field(robot, "#operators-name").getText()).isEqualTo("Lena");
        assertThat(field(robot, "#operators-pin").getText())
                .as("a PIN is kept for nobody")
                .isEmpty();
    }

    @Test
    void whatOneOperatorSoughtIsNotReadByTheNextAndIsThereAgainForThem(FxRobot robot) {
        desk.synced();
        desk.staff().add("Kim", Role.FRONT_DESK, PIN.toCharArray());
        String[] fields = {"rooms-search", "arrivals-filter", "in-house-filter", "departures-filter", "keys-filter"};
        for (String id : fields) {
            String place = id.substring(0, id.lastIndexOf('-'));
            robot.clickOn("#rail-" + place);
            robot.interact(() -> field(robot, "#" + id).setText("Ada"));
        }

        robot.push(KeyCode.F9);
        signInKim(robot);
        for (String id : fields) {
            robot.clickOn("#rail-" + id.substring(0, id.lastIndexOf('-')));
            assertThat(field(robot, "#" + id).getText()).as(id).isEmpty();
        }

        robot.push(KeyCode.F9);
        goOn(robot);
        assertThat(field(robot, "#keys-filter").getText()).isEqualTo("Ada");
        robot.clickOn("#rail-rooms");
        assertThat(field(robot, "#rooms-search").getText()).isEqualTo("Ada");
    }

    @Test
    void whoMayNotSeeTheAuditTrailIsLedToTheRoomsAndNotAskedForAnApproval(FxRobot robot) {
        desk.synced();
        desk.staff().add("Kim", Role.FRONT_DESK, PIN.toCharArray());
        desk.staff().add("Lee", Role.SUPERVISOR, SUPERVISOR_PIN.toCharArray());
        robot.clickOn("#rail-audit");
        await().until(() ->
                !robot.lookup("#audit-lines").queryTableView().getItems().isEmpty());
        robot.interact(() -> field(robot, "#audit-search").setText("Ada"));

        robot.push(KeyCode.F9);
        signIn(robot, "lee", SUPERVISOR_PIN);
        assertThat(field(robot, "#audit-search").getText())
                .as("who may see it stays")
                .isEmpty();
        await().until(() ->
                !robot.lookup("#audit-lines").queryTableView().getItems().isEmpty());

        robot.push(KeyCode.F9);
        signInKim(robot);
        await().until(() -> isOn(robot, "#rooms-search"));
        assertThat(isShown(robot, "#approval")).isFalse();
        robot.clickOn("#rail-audit");
        await().until(() -> isShown(robot, "#approval"));
        robot.push(KeyCode.F9);
        await().until(() -> isShown(robot, "#lock"));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static void goOn(FxRobot robot) {
        await().until(() -> isShown(robot, "#lock"));
        robot.clickOn("#lock-go-on");
        await().until(() -> isShown(robot, "#shell"));
    }

    private static void signInKim(FxRobot robot) {
        signIn(robot, "kim", PIN);
    }

    private static void signIn(FxRobot robot, String name, String pin) {
        await().until(() -> isShown(robot, "#lock"));
        Typing.write(robot.clickOn("#lock-name"), name);
        Typing.write(robot.clickOn("#lock-pin"), pin).push(KeyCode.ENTER);
        await().until(() -> isShown(robot, "#shell"));
    }

    private static boolean isOn(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private static String name(FxRobot robot) {
        return field(robot, "#name").getText();
    }

    private void f9InADialogClosesItWithAllThatWasTyped(FxRobot robot) {
        MenuButton menu = robot.lookup("#shell-menu").queryAs(MenuButton.class);
        robot.interact(() -> Controls.choose(menu, "Connect"));
        await().until(() -> isShown(robot, "#connect-key"));
        Typing.write(robot.clickOn("#connect-key"), "seam_half");

        robot.push(KeyCode.F9);

        await().until(() -> isShown(robot, "#lock"));
        await().until(() -> Window.getWindows().size() == 1);
    }

    private static boolean isShown(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private void draw(FxRobot robot, String name) {
        for (Look look : new Look[] {Look.CONTRAST, Look.DARK, Look.LIGHT}) {
            robot.interact(() -> {
                theme.set(look);
                Gallery.glance(robot.lookup("#lock").query().getScene(), name + "-" + look);
            });
        }
        robot.interact(
                () -> assertThat(Usable.faults(robot.lookup("#lock").query().getScene()))
                        .as(name)
                        .isEmpty());
    }
}

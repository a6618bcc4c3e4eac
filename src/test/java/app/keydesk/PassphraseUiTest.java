package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Argon2id;
import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.Controls;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.TestTime;
import app.keydesk.testing.Usable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A hotel is connected on a PC without a keychain, in its window; the next start asks for the passphrase first. */
@ExtendWith(ApplicationExtension.class)
class PassphraseUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WORDS = "four words of mine";

    @TempDir
    static Path folder;

    private Stage stage;
    private DemoHotel hotel;
    private Keydesk keydesk;
    private DeskWindow window;

    @Start
    void start(Stage given) throws IOException {
        stage = given;
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(12).withDelays(DemoHotelOptions.Delays.NONE));
        keydesk = keydesk();
        window = new DeskWindow(keydesk, stage);
        stage.setMaximized(false); // the headless screen is small
        stage.setX(0);
        stage.setY(0);
        window.show(keydesk.open());
    }

    private static Keydesk keydesk() throws IOException {
        return new Keydesk(
                new Launch(new DataFolder(folder), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO),
                Optional::empty,
                new Argon2id(64, 1));
    }

    @AfterEach
    void stop() {
        window.close();
        keydesk.close();
        hotel.close();
    }

    @Test
    void thePassphraseIsChosenWhenTheHotelIsConnectedAndOpensItAtTheNextStart(FxRobot robot) throws IOException {
        connect(robot);
        await().atMost(PATIENCE).until(() -> isShown(robot, "#lock-repeat"));
        assertThat(everything()).doesNotContain(hotel.apiKey());

        robot.interact(window::close);
        keydesk.close();
        keydesk = keydesk();
        assertThat(keydesk.canOpen()).isFalse();
        robot.interact(() -> {
            window = new DeskWindow(keydesk, stage);
            stage.setMaximized(false); // the headless screen is small
            window.unlock();
        });
        await().atMost(PATIENCE).until(() -> isShown(robot, "#passphrase"));
        assertThat(robot.lookup("#shell").tryQuery()).as("a hotel behind it").isEmpty();
        lookAt(robot, stage.getScene(), "unlock");

        type(robot, "#passphrase", "other words of mine");
        press(robot, "#unlock-enter");
        await().atMost(PATIENCE)
                .until(() -> text(robot, "#passphrase-problem")
                        .equals("The passphrase is not right. 4 tries are left before a pause."));
        type(robot, "#passphrase", WORDS);
        press(robot, "#unlock-enter");
        await().atMost(PATIENCE).until(() -> isShown(robot, "#lock-repeat"));
        assertThat(robot.lookup("#unlock").tryQuery()).isEmpty();
        changeThePassphrase(robot);
    }

    private void changeThePassphrase(FxRobot robot) {
        type(robot, "#lock-name", "Robin");
        type(robot, "#lock-pin", "482913");
        type(robot, "#lock-repeat", "482913");
        press(robot, "#lock-enter");
        await().atMost(PATIENCE).until(() -> !isShown(robot, "#lock"));
        robot.interact(
                () -> robot.lookup("#rail-settings").queryAs(ToggleButton.class).fire());
        await().atMost(PATIENCE).until(() -> isShown(robot, "#settings-passphrase"));

        lookAt(robot, stage.getScene(), "settings-passphrase");
        change(robot, "wrong words of mine", "five other words now");
        await().atMost(PATIENCE)
                .until(() -> text(robot, "#passphrase-said-text").startsWith("The passphrase is not right."));
        change(robot, WORDS, "five other words now");
        await().atMost(PATIENCE)
                .until(() -> text(robot, "#passphrase-said-text").startsWith("The passphrase is changed"));
    }

    private static void change(FxRobot robot, String now, String next) {
        type(robot, "#passphrase-now", now);
        type(robot, "#passphrase-next", next);
        type(robot, "#passphrase-again", next);
        press(robot, "#passphrase-change");
    }

    private void connect(FxRobot robot) {
        MenuButton menu = robot.lookup("#shell-menu").queryAs(MenuButton.class);
        robot.interact(() -> Controls.choose(menu, "Connect"));
        type(robot, "#connect-endpoint", hotel.endpoint());
        type(robot, "#connect-key", hotel.apiKey());
        assertThat(copied(robot, "#connect-endpoint")).isEqualTo(hotel.endpoint());
        assertThat(copied(robot, "#connect-key"))
                .as("the key does not get into the clipboard")
                .isEqualTo(hotel.endpoint());
        press(robot, "#connect-check");
        await().atMost(PATIENCE)
                .until(() -> !robot.lookup("#connect-use").queryButton().isDisabled());
        Scene dialog = robot.lookup("#connect").query().getScene();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#connect-use").query().localToScene(0, 0).getY())
                .as("the last buttons are inside of the window")
                .isLessThan(dialog.getHeight() - 20);
        lookAt(robot, dialog, "connect");
        assertThat(text(robot, "#connect-stored")).contains("no password store", "asked for at each start");
        type(robot, "#passphrase", WORDS);
        type(robot, "#passphrase-repeat", "four words of yours");
        press(robot, "#connect-use");
        assertThat(text(robot, "#passphrase-problem")).isEqualTo("The two passphrases are not the same.");
        type(robot, "#passphrase-repeat", WORDS);
        press(robot, "#connect-use");
    }

    /** Words stand out in each look, every control is reached and has a name and a size, nothing is cut. */
    private static void lookAt(FxRobot robot, Scene scene, String name) {
        robot.interact(() -> {
            assertThat(Usable.faults(scene)).as(name).isEmpty();
            Gallery.glance(scene, name);
        });
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    /** What the clipboard holds after everything in the field was marked, copied and cut. */
    private static String copied(FxRobot robot, String id) {
        robot.interact(() -> {
            TextField field = robot.lookup(id).queryAs(TextField.class);
            field.selectAll();
            field.copy();
            if (field instanceof PasswordField) {
                field.cut();
            }
        });
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    /** All files below the connected hotel's folder and beside it; the demo hotel has a key of its own. */
    private static String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}

package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.keydesk.desk.FaultPlay.Outcome;
import app.keydesk.testing.Gallery;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
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

/** Faults are begun and ended from the menu's panel while the desk works beside it. */
@ExtendWith(ApplicationExtension.class)
class FaultsUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage stage) throws Exception {
        desk = new RunningDesk(folder, stage);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theNetworkGoesAndComesBackByThePanelOfTheMenu(FxRobot robot) {
        desk.synced();
        openPanel(robot);
        await().atMost(PATIENCE)
                .until(() -> robot.lookup("#faults-lead").tryQuery().isPresent());
        assertThat(text(robot, "#faults-lead")).contains("demo hotel only");
        assertThat(text(robot, "#fault-no-network-state")).isEqualTo("As usual");

        press(robot, "#fault-no-network-press");

        await().atMost(PATIENCE)
                .until(() -> text(robot, "#fault-no-network-state").equals("Played now"));
        await().atMost(PATIENCE).until(() -> text(robot, "#shell-connection").startsWith("Offline since"));
        ComboBox<Optional<Outcome>> write =
                robot.lookup("#fault-encoder-1-write").queryComboBox();
        robot.interact(() -> write.setValue(Optional.of(Outcome.ENCODING_INTERRUPTED)));
        await().atMost(PATIENCE)
                .until(() -> text(robot, "#fault-encoder-1-write-state").equals("Waits for the next card"));
        assertThat(desk.demo().faults().atEncoders().now().getFirst().nextWriting())
                .isEqualTo("encoding_interrupted");
        draw(robot);

        press(robot, "#fault-encoder-1-write-press");
        press(robot, "#fault-no-network-press");

        await().atMost(PATIENCE)
                .until(() -> text(robot, "#fault-no-network-state").equals("As usual"));
        await().atMost(PATIENCE).until(() -> write.getValue().isEmpty());
        await().atMost(PATIENCE).until(() -> text(robot, "#shell-connection").startsWith("Synchronised"));
        assertThat(desk.demo().faults().atEncoders().now()).allMatch(one -> one.nextWriting() == null);
    }

    @Test
    void escapeClosesTheListThenThePanel(FxRobot robot) {
        desk.synced();
        openPanel(robot);
        await().atMost(PATIENCE)
                .until(() -> robot.lookup("#fault-encoder-1-write").tryQuery().isPresent());
        ComboBox<Optional<Outcome>> write =
                robot.lookup("#fault-encoder-1-write").queryComboBox();
        Window panel = write.getScene().getWindow();
        robot.interact(() -> {
            write.requestFocus();
            write.show();
        });

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !write.isShowing());
        assertThat(panel.isShowing()).as("with the list closed").isTrue();
        robot.push(KeyCode.ESCAPE);

        await().until(() -> !panel.isShowing());
    }

    @Test
    void theStateStandsLevelWithItsChoice(FxRobot robot) {
        desk.synced();
        openPanel(robot);
        await().atMost(PATIENCE)
                .until(() -> robot.lookup("#fault-encoder-1-write").tryQuery().isPresent());

        robot.interact(() -> {
            double choice = middle(robot.lookup("#fault-encoder-1-write").query());
            assertThat(middle(robot.lookup("#fault-encoder-1-write-state").query()))
                    .isCloseTo(choice, within(1.0));
            assertThat(middle(robot.lookup("#fault-encoder-1-write-press").query()))
                    .isCloseTo(choice, within(1.0));
        });
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    private static void openPanel(FxRobot robot) {
        MenuButton menu = robot.lookup("#shell-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "menu-faults".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** The headless platform has no stack of windows to click through. */
    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private static void draw(FxRobot robot) {
        Node panel = robot.lookup("#faults").query();
        robot.interact(() -> {
            for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
                new Theme(panel.getScene()).set(look);
                Gallery.glance(panel.getScene(), "faults-" + look);
            }
        });
    }
}

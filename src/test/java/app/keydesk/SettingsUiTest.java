package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The desk is set in its window: wrong times are said while they are typed, and what is chosen is seen at once. */
@ExtendWith(ApplicationExtension.class)
class SettingsUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Stage stage;

    @Start
    void start(Stage given) throws Exception {
        stage = given;
        DataFolder own = new DataFolder(folder.resolve("desk-" + System.nanoTime()));
        desk = new RunningDesk(
                new Launch(own, Map.of(), Clock.systemUTC(), "test", TestTime.DEMO, Duration.ofMillis(100)), given);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theCheckInTimeIsKeptAndTheLanguageChangesAtOnce(FxRobot robot) {
        desk.synced();
        openSettings(robot);
        assertThat(button(robot, "#settings-save").isDisabled()).isTrue();
        ComboBox<String> zone = robot.lookup("#setting-zone").queryComboBox();
        assertThat(zone.getEditor().getText())
                .as("the zone that is kept")
                .isEqualTo(desk.desk().board().settings().zone().getId());
        assertThat(button(robot, "#settings-undo").isDisabled())
                .as("nobody typed")
                .isTrue();

        robot.interact(() -> button(robot, "#rule-add").fire());
        type(robot, "#rule-1-from", "9");
        type(robot, "#rule-1-to", "2");
        assertThat(text(robot, "#rule-1-problem")).contains("the lower one first");
        assertThat(text(robot, "#settings-not-right")).contains("not right yet");
        robot.interact(() -> button(robot, "#settings-undo").fire());
        assertThat(text(robot, "#settings-not-right")).isEmpty();

        type(robot, "#setting-check-in", "25:00");
        assertThat(text(robot, "#setting-check-in-problem")).contains("15:00");
        assertThat(button(robot, "#settings-save").isDisabled()).isTrue();
        type(robot, "#setting-check-in", "16:30");
        robot.interact(() -> button(robot, "#settings-save").fire());

        await().atMost(PATIENCE)
                .until(() -> desk.desk().board().settings().checkInTime().equals(LocalTime.of(16, 30)));
        await().atMost(PATIENCE).until(() -> text(robot, "#settings-said-text").startsWith("Saved"));
        draw(robot, "LIGHT");
        for (Look look : new Look[] {Look.DARK, Look.CONTRAST, Look.LIGHT}) {
            choose(robot, "#setting-look", look.name());
            draw(robot, look.name());
        }

        type(robot, "#setting-hotel-name", "Typed but not kept");
        choose(robot, "#setting-language", "de");
        await().atMost(PATIENCE).until(() -> text(robot, "#rail-settings").equals("Einstellungen"));
        assertThat(robot.lookup("#setting-hotel-name").queryAs(TextField.class).getText())
                .isEqualTo("Typed but not kept");
        choose(robot, "#setting-scale", "200");
        draw(robot, "de-200");
        robot.interact(
                () -> robot.lookup("#rail-rooms").queryAs(ToggleButton.class).fire());
        draw(robot, "de-200-rooms");
    }

    @Test
    void aMissingFolderIsToldAboveEveryScreenUntilItIsThere(FxRobot robot) throws IOException {
        desk.synced();
        Path pms = folder.resolve("pms");
        openSettings(robot);
        assertThat(button(robot, "#arrivals-folder-choose").getText()).isEqualTo("Choose a folder…");

        type(robot, "#setting-arrivals-folder", pms.toString());
        robot.interact(() -> button(robot, "#settings-save").fire());
        await().atMost(PATIENCE).until(() -> notices(robot).contains("The PMS folder for arrivals cannot be read"));
        draw(robot, "folder-missing");

        Files.createDirectory(pms);
        await().atMost(PATIENCE).until(() -> !notices(robot).contains("The PMS folder for arrivals cannot be read"));
    }

    private static String notices(FxRobot robot) {
        return robot.lookup("#shell-bars .notice-bar .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void choose(FxRobot robot, String id, String value) {
        robot.interact(() -> {
            ComboBox<String> choice = robot.lookup(id).queryComboBox();
            choice.setValue(value);
        });
        robot.interact(() -> {});
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private void draw(FxRobot robot, String name) {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        for (double at : new double[] {0, 0.5, 1}) {
            robot.interact(() -> robot.lookup("#settings .pane-scroll")
                    .<ScrollPane>tryQuery()
                    .ifPresent(scroll -> scroll.setVvalue(at)));
            robot.interact(() -> Gallery.glance(stage.getScene(), "settings-" + name + "-" + (int) (at * 100)));
        }
    }

    private static void openSettings(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#rail-settings").queryAs(ToggleButton.class).fire());
        await().atMost(PATIENCE)
                .until(() -> !robot.lookup("#setting-hotel-name")
                        .queryAs(TextField.class)
                        .getText()
                        .isEmpty());
    }
}

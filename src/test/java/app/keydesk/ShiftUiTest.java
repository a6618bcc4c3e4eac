package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.IdProof;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Typing;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Handover, outage list and spare keys in the whole window; drawn to target/gallery in two looks to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ShiftUiTest {
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
    void aShiftEndsWithItsSpareKeysCountedAndItsSheetsReadyForPaper(FxRobot robot) {
        desk.synced();
        robot.clickOn("#rail-spare");
        Typing.write(robot.clickOn("#spare-label"), "Spare 1");
        Typing.write(robot.clickOn("#spare-opens"), "Master of floor 1");
        TextField lastDay = robot.lookup("#spare-last-day").<DatePicker>query().getEditor();
        robot.interact(() -> lastDay.setText("31.11."));
        robot.clickOn("#spare-register");
        await().until(() -> text(robot, "#spare-last-day-problem").startsWith("The last day is no date"));
        assertThat(lastDay.getText()).as("what was typed stays").isEqualTo("31.11.");
        assertThat(rows(robot).getItems()).isEmpty();
        robot.interact(() -> lastDay.setText(""));
        robot.clickOn("#spare-register");
        await().until(() -> !rows(robot).getItems().isEmpty());
        robot.clickOn("#spare-hand-out");
        assertThat(text(robot, "#spare-said-text")).isEqualTo("Choose a key above.");
        robot.interact(() -> rows(robot).getSelectionModel().select(0));
        robot.clickOn("#spare-hand-out");
        await().until(() -> text(robot, "#spare-to-whom-problem").startsWith("Please type to whom"));
        Typing.write(robot.clickOn("#spare-to-whom"), "Ada Fable");
        robot.clickOn("#spare-hand-out");
        await().until(() -> text(robot, "#spare-proof-problem").startsWith("Please choose how the person was known"));
        robot.interact(() -> proof(robot).setValue(IdProof.GUEST_PRESENT));
        robot.clickOn("#spare-hand-out");
        await().until(() -> text(robot, "#spare-said-text").equals("Spare 1 is out."));
        assertThat(proof(robot).getValue()).isNull(); // the next person is known in another way
        assertThat(robot.lookup("#spare-take-back").query().getStyleClass()).contains("accent");
        assertThat(robot.lookup("#spare-hand-out").query().getStyleClass()).doesNotContain("accent");
        draw(robot, "spare");

        robot.clickOn("#rail-handover");
        await().until(() ->
                robot.lookup("#handover-spares .handover-line").tryQuery().isPresent());
        assertThat(text(robot, "#handover-spares .handover-line")).contains("Spare 1", "Ada Fable");
        assertThat(robot.lookup("#handover-counts .count-bar").queryAll()).isNotEmpty();
        draw(robot, "handover");

        Button waiting = robot.lookup("#handover-phones .handover-show").queryButton();
        assertThat(waiting.getAccessibleText()).startsWith("Show: Room ");
        robot.interact(waiting::fire);
        await().until(() -> robot.lookup("#key").tryQuery().isPresent());

        robot.clickOn("#handover-outage");
        await().until(() -> robot.lookup("#handover-sheet").query().isVisible());
        draw(robot, "outage");
        Node pages = robot.lookup("#handover-sheet .paper-pages").query();
        assertThat(pages.getAccessibleText())
                .contains("In house by room", "In house by name", "Expected today", "Departures today");
        robot.clickOn("#sheet-print");
        assertThat(text(robot, "#sheet-said-text")).startsWith("This PC has no printer.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#handover-sheet").query().isVisible()).isFalse();
        assertThat(robot.lookup("#handover-print").query().isFocused()).isTrue();

        robot.clickOn("#rail-spare");
        robot.clickOn("#spare-take-back");
        await().until(() -> text(robot, "#spare-said-text").startsWith("Spare 1 is back."));
    }

    private static TableView<Object> rows(FxRobot robot) {
        return robot.lookup("#spare-rows").queryTableView();
    }

    private static ComboBox<IdProof> proof(FxRobot robot) {
        return robot.lookup("#spare-proof").queryComboBox();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private void draw(FxRobot robot, String name) {
        for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
            robot.interact(() -> {
                theme.set(look);
                Gallery.glance(robot.lookup("#shell").query().getScene(), name + "-" + look);
            });
        }
    }
}

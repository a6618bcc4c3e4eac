package app.keydesk.ui.spare;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Gallery;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Texts;
import app.keydesk.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The drawer on the screen; drawn to target/gallery to be looked at. */
@ExtendWith(ApplicationExtension.class)
class SpareKeysUiTest {
    @TempDir
    Path folder;

    private OpenDrawer drawer;

    @Start
    void start(Stage stage) {
        drawer = new OpenDrawer(folder);
        Scene scene = new Scene(
                new SpareKeysView(drawer.model, Texts.english(SpareKeysViewModel.class), Duration.ofMillis(50)),
                980,
                700);
        new Theme(scene).set(Theme.Look.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        drawer.close();
    }

    @Test
    void anOpenDrawerTurnsWithTheDay(FxRobot robot) {
        robot.interact(() -> {
            drawer.register("28/11/2026");
            rows(robot).getSelectionModel().select(0);
        });
        assertThat(text(robot, "#spare-loan-note")).startsWith("The key itself opens nothing after Sat, 28 Nov 2026");
        Gallery.glance(robot.lookup("#spare").query().getScene(), "spare-lent-to-its-end");
        robot.interact(drawer::handOut);

        drawer.clock.forward(Duration.ofHours(1));

        await().until(() -> text(robot, "#spare-chosen").contains("Expired while out: with Ada Fable"));
        assertThat(robot.lookup(".spare-state.key-state-attention").tryQuery()).isPresent();
        Gallery.glance(robot.lookup("#spare").query().getScene(), "spare-expired-out");
    }

    @Test
    void theButtonThatLeadsIsOneThatDoesSomething(FxRobot robot) {
        assertThat(leading(robot)).containsExactly("spare-register");

        robot.interact(() -> {
            drawer.register("");
            rows(robot).getSelectionModel().select(0);
        });

        assertThat(leading(robot)).containsExactly("spare-hand-out");
    }

    private static List<String> leading(FxRobot robot) {
        return robot.lookup(".button.accent").queryAll().stream()
                .map(Node::getId)
                .toList();
    }

    @Test
    void theFirstArrowChoosesTheOnlyKey(FxRobot robot) {
        robot.interact(() -> {
            drawer.register("");
            rows(robot).requestFocus();
        });

        robot.push(KeyCode.DOWN);

        assertThat(rows(robot).getSelectionModel().getSelectedItem()).isEqualTo(drawer.row());
    }

    @Test
    void enterGoesThroughTheFormsToTheirButtons(FxRobot robot) {
        robot.interact(() -> robot.lookup("#spare-label").query().requestFocus());

        Typing.write(robot, "Spare 1").push(KeyCode.ENTER);
        Typing.write(robot, "412").push(KeyCode.ENTER);
        Typing.write(robot, "30").push(KeyCode.ENTER);
        assertThat(robot.lookup("#spare-register").query().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(drawer.row().expires()).contains("30 Nov 2026");

        robot.interact(() -> robot.lookup("#spare-to-whom").query().requestFocus());
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(robot.lookup("#spare-hand-out").query().isFocused()).isTrue();
    }

    @Test
    void aPressThatLacksSomethingSaysWhatAtItsFieldAndBringsTheCursorThere(FxRobot robot) {
        robot.interact(() -> drawer.register(""));

        fire(robot, "#spare-hand-out");
        assertThat(text(robot, "#spare-said-text")).isEqualTo("Choose a key above.");
        assertThat(rows(robot).isFocused()).isTrue();

        robot.interact(() -> rows(robot).getSelectionModel().select(0));
        fire(robot, "#spare-hand-out");
        assertThat(text(robot, "#spare-to-whom-problem")).isEqualTo("Please type to whom the key goes.");
        assertThat(robot.lookup("#spare-to-whom").query().isFocused()).isTrue();

        robot.interact(() -> drawer.model.toWhomProperty().set("Ada Fable"));
        fire(robot, "#spare-hand-out");
        assertThat(text(robot, "#spare-to-whom-problem")).isEmpty();
        assertThat(robot.lookup("#spare-proof").query().isFocused()).isTrue();

        fire(robot, "#spare-register");
        assertThat(robot.lookup("#spare-label").query().isFocused()).isTrue();
        assertThat(text(robot, "#spare-label-problem")).startsWith("Please type the label");
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private static TableView<SpareRow> rows(FxRobot robot) {
        return robot.lookup("#spare-rows").queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}

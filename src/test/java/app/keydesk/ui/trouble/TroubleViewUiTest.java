package app.keydesk.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The button that is offered first is the next step that the window itself asks for. */
@ExtendWith(ApplicationExtension.class)
class TroubleViewUiTest {
    private Stage stage;
    private boolean isClosed;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void whereSupportIsToBeAskedTheDetailsAreCopiedFirstAndThenItCloses(FxRobot robot) {
        show(robot, new Problem.Defect("k-17"));
        assertThat(button(robot, "copy").isDefaultButton()).isTrue();
        assertThat(button(robot, "copy").isFocused()).isTrue();

        robot.push(KeyCode.ENTER);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("problem: Defect"));
        assertThat(isClosed).isFalse();
        assertThat(button(robot, "close").isFocused()).isTrue();
        robot.push(KeyCode.ENTER);

        assertThat(isClosed).isTrue();
    }

    @Test
    void whereTheNextStepLiesElsewhereTheWindowCloses(FxRobot robot) {
        show(robot, new Problem.Offline());
        assertThat(button(robot, "close").isDefaultButton()).isTrue();
        assertThat(button(robot, "close").isFocused()).isTrue();
    }

    private void show(FxRobot robot, Problem problem) {
        robot.interact(() -> {
            TroubleView view = new TroubleView(
                    problem, "problem: Defect", Texts.english(TroubleView.class), () -> isClosed = true);
            stage.setScene(new Scene(view));
            view.focusFirst();
        });
    }

    private static Button button(FxRobot robot, String name) {
        return robot.lookup("#trouble-" + name).queryButton();
    }
}

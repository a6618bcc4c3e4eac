package app.keydesk.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.ui.Texts;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who has the keyboard when the tour comes. */
@ExtendWith(ApplicationExtension.class)
class TourBarUiTest {
    private final TourViewModel model = new TourViewModel(() -> {});
    private Button list;

    @Start
    void start(Stage stage) {
        list = new Button("a list that has the keyboard");
        stage.setScene(new Scene(new VBox(new TourBar(model, Texts.english(TourBar.class)), list)));
        stage.show();
        list.requestFocus();
    }

    @Test
    void aTourThatComesByItselfLeavesTheKeyboardWhereItIs(FxRobot robot) {
        robot.interact(model::offer);

        assertThat(next(robot).isVisible()).isTrue();
        assertThat(list.isFocused()).isTrue();
    }

    @Test
    void aTourThatWasAskedForHasTheKeyboard(FxRobot robot) {
        robot.interact(model::start);

        assertThat(next(robot).isFocused()).isTrue();
    }

    private static Node next(FxRobot robot) {
        return robot.lookup("#tour-next").query();
    }
}

package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A long notice in a narrow column. */
@ExtendWith(ApplicationExtension.class)
class CutTextUiTest {
    private Label notice;
    private Label room;

    @Start
    void start(Stage stage) {
        notice = new Label("Waits to be written on a card or to reach a phone.");
        room = new Label("412");
        notice.setMaxWidth(80);
        VBox root = new VBox(notice, room);
        CutText.tellIn(root);
        stage.setScene(new Scene(root, 700, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void whatIsCutIsToldWholeUnderTheMouseAndWhatFitsIsNot(FxRobot robot) {
        robot.moveTo(room);
        robot.moveTo(notice);

        assertThat(notice.getTooltip().getText()).isEqualTo(notice.getText());
        assertThat(room.getTooltip()).isNull();

        robot.interact(() -> notice.setMaxWidth(Double.MAX_VALUE));
        robot.moveTo(room).moveTo(notice);
        assertThat(notice.getTooltip()).isNull();
    }
}

package app.keydesk.ui.controls;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A desk that nobody touches. */
@ExtendWith(ApplicationExtension.class)
class RestingCaretUiTest {
    private static final Duration LONGER_THAN_A_BLINK = Duration.ofMillis(1300);

    private TextField field;
    private DatePicker day;
    private Subscription caret;

    @Start
    void start(Stage stage) {
        field = new TextField();
        day = new DatePicker();
        VBox root = new VBox(field, day);
        Scene scene = new Scene(root, 300, 100);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        caret = RestingCaret.in(scene, Duration.ofMillis(300));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> caret.unsubscribe());
    }

    @Test
    void theCaretRestsWhileNobodyWorksAndIsBackAtTheFirstTouch(FxRobot robot) {
        robot.interact(field::requestFocus);
        assertRests(field);

        robot.push(KeyCode.A);

        await().until(() -> isSeen(field));
        assertThat(field.getText()).isEqualTo("a");
    }

    @Test
    void soDoesTheOneInADay(FxRobot robot) {
        robot.interact(day::requestFocus);
        assertRests(day.getEditor());
    }

    private static void assertRests(TextField field) {
        await().until(() -> isSeen(field));
        await().during(LONGER_THAN_A_BLINK.toMillis(), TimeUnit.MILLISECONDS).until(() -> !isSeen(field));
    }

    private static boolean isSeen(TextField field) {
        return field.lookupAll("Path").stream()
                .map(Path.class::cast)
                .anyMatch(path -> path.getStroke() != null && path.getOpacity() > 0);
    }
}

package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.keydesk.ui.theme.ScaledPane;
import app.keydesk.ui.theme.Theme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Two groups of settings, or of the handover, in a window of any width. */
@ExtendWith(ApplicationExtension.class)
class SideBySideUiTest {
    private final StackPane holder = new StackPane();
    private Label first;
    private Label second;
    private ScaledPane scaled;

    @Start
    void start(Stage stage) {
        first = group("Hotel");
        second = group("Desk");
        holder.getChildren().add(new SideBySide(first, second));
        scaled = new ScaledPane(holder);
        scaled.setManaged(false); // as wide as each test says
        Scene scene = new Scene(new Pane(scaled), 400, 300);
        new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Label group(String name) {
        Label group = new Label(name);
        group.setMaxWidth(Double.MAX_VALUE);
        return group;
    }

    private void resize(FxRobot robot, double width, int percent) {
        robot.interact(() -> {
            scaled.setPercent(percent);
            scaled.resize(width, 300);
            scaled.layout();
        });
    }

    @Test
    void aWideWindowHasThemBesideOneAnotherEquallyWide(FxRobot robot) {
        resize(robot, 1200, 100);

        Bounds left = place(first);
        Bounds right = place(second);
        assertThat(right.getMinX()).isGreaterThan(left.getMaxX());
        assertThat(right.getMinY()).isEqualTo(left.getMinY());
        assertThat(right.getWidth()).isCloseTo(left.getWidth(), within(1.0));
    }

    @Test
    void aNarrowWindowHasThemBelowOneAnotherInItsWholeWidth(FxRobot robot) {
        resize(robot, 1200, 100);
        resize(robot, 1000, 100);

        assertBelow(1000);
    }

    @Test
    void twiceAsLargeLettersHaveThemBelowOneAnotherToo(FxRobot robot) {
        resize(robot, 1200, 200);

        assertBelow(600);
    }

    private void assertBelow(double width) {
        assertThat(place(second).getMinY()).isGreaterThan(place(first).getMaxY());
        assertThat(place(second).getMinX()).isEqualTo(place(first).getMinX());
        assertThat(place(first).getWidth()).isCloseTo(width, within(1.0));
        assertThat(place(second).getWidth()).isCloseTo(width, within(1.0));
    }

    private static Bounds place(Node group) {
        return group.getBoundsInParent();
    }
}

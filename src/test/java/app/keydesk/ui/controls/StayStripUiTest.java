package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Gallery;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line of the present beside the names of those who are here now. */
@ExtendWith(ApplicationExtension.class)
class StayStripUiTest {
    private Scene scene;
    private Theme theme;

    @Start
    void start(Stage stage) {
        StayStrip strip = new StayStrip(
                List.of(new StayStrip.Day("Wed\n10", true), new StayStrip.Day("Thu\n11", false)),
                List.of(
                        new StayStrip.Bar("Anna Müller", 0, 0.8, false, ""),
                        new StayStrip.Bar("Ben Ohm", 0.1, 0.7, true, "")),
                0.15,
                "");
        scene = new Scene(new StayStripView(new SimpleObjectProperty<>(strip)), 400, 120);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void noLineGoesThroughAName(Look look, FxRobot robot) {
        robot.interact(() -> theme.set(look));
        robot.interact(() -> Gallery.glance(scene, "stay-strip-" + look));

        Region now = robot.lookup(".stay-strip-now").query();
        assertThat(robot.lookup(".stay-strip-bar").queryAllAs(Region.class))
                .hasSize(2)
                .allSatisfy(bar -> {
                    assertThat(bar.getBoundsInParent().intersects(now.getBoundsInParent()))
                            .isTrue();
                    assertThat(bar.getParent().getChildrenUnmodifiable().indexOf(bar))
                            .isGreaterThan(
                                    bar.getParent().getChildrenUnmodifiable().indexOf(now));
                    assertThat(bar.getBackground().getFills())
                            .extracting(BackgroundFill::getFill)
                            .anyMatch(fill -> fill.isOpaque());
                });
    }
}

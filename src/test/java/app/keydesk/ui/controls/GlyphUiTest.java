package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.ui.theme.Theme;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The small pictures, in a window that is read from left to right and in one that is read from right to left. */
@ExtendWith(ApplicationExtension.class)
class GlyphUiTest {
    private final Map<Glyph, FontIcon> icons = new EnumMap<>(Glyph.class);
    private final HBox row = new HBox();

    @Start
    void start(Stage stage) {
        for (Glyph glyph : Glyph.values()) {
            icons.put(glyph, glyph.icon());
        }
        row.getChildren().setAll(icons.values());
        Scene scene = new Scene(row);
        new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theWayBackPointsToWhereTheLineBegins(FxRobot robot) {
        turn(robot, NodeOrientation.RIGHT_TO_LEFT);
        icons.forEach((glyph, icon) ->
                assertThat(icon.getScaleX()).as(glyph.name()).isEqualTo(glyph.isAlongTheLine() ? -1 : 1));

        turn(robot, NodeOrientation.LEFT_TO_RIGHT);
        assertThat(icons.values()).allMatch(icon -> icon.getScaleX() == 1);
        assertThat(Glyph.BACK.isAlongTheLine()).isTrue();
    }

    @Test
    void eachPictureHasOneMeaning() {
        assertThat(icons.values().stream().map(FontIcon::getIconLiteral)).doesNotHaveDuplicates();
    }

    private void turn(FxRobot robot, NodeOrientation way) {
        robot.interact(() -> {
            row.setNodeOrientation(way);
            row.applyCss();
        });
    }
}

package app.keydesk.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Legibility;
import app.keydesk.ui.Texts;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line of the palette that Enter would open, in each look. */
@ExtendWith(ApplicationExtension.class)
class PaletteUiTest {
    private Scene scene;
    private Theme theme;
    private final Region card = new Region();
    private ListView<Found> list;

    @Start
    void start(Stage stage) {
        list = new ListView<>(FXCollections.observableArrayList(
                new Found(Found.Kind.ROOM, "412", "In house, Anna Müller", "", () -> {}),
                Found.act("Read a card", "F3", () -> {})));
        Texts texts = Texts.english(PaletteView.class);
        list.setCellFactory(view -> new FoundCell(texts, () -> {}));
        list.setFocusTraversable(false);
        card.getStyleClass().add("overlay-card");
        scene = new Scene(new VBox(list, card), 500, 300);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void theChosenLineStandsOutAndIsRead(Look look, FxRobot robot) {
        for (int line = 0; line < 2; line++) {
            int chosen = line;
            robot.interact(() -> {
                theme.set(look);
                list.getSelectionModel().select(chosen);
                scene.getRoot().applyCss();
            });

            assertThat(Legibility.ratio(ground(chosen), ground(1 - chosen)))
                    .as("line " + line)
                    .isGreaterThan(Legibility.PICTURE);
            assertThat(Legibility.of(scene).faint()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void whatLiesOverTheWindowHasAnEdge(Look look, FxRobot robot) {
        robot.interact(() -> {
            theme.set(look);
            scene.getRoot().applyCss();
        });

        Color edge = (Color) card.getBorder().getStrokes().getFirst().getTopStroke();
        Color ground = (Color) card.getBackground().getFills().getFirst().getFill();
        assertThat(Legibility.ratio(edge, ground)).isGreaterThan(Legibility.PICTURE);
    }

    private Color ground(int line) {
        ListCell<?> cell = list.lookupAll(".palette-line").stream()
                .map(found -> (ListCell<?>) found)
                .filter(found -> found.getIndex() == line)
                .findFirst()
                .orElseThrow();
        return (Color) cell.getBackground().getFills().getLast().getFill();
    }
}

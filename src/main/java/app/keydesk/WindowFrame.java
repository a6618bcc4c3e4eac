package app.keydesk;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.local.DeskSettings.WindowPlace;
import app.keydesk.ui.theme.OnScreen;
import app.keydesk.ui.theme.ScaledPane;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The desk's window as a thing on the screen: its size, its icon and how it looks, whatever it shows. FX thread only. */
final class WindowFrame {
    private static final String ICONS = "/app/keydesk/ui/theme/icons/keydesk-";

    private final Stage stage;
    private final StackPane root = new StackPane();
    private final ScaledPane scaled = new ScaledPane(root);
    private final Theme theme;
    private final WindowPlace before;

    WindowFrame(Stage stage, String title, WindowPlace before) {
        this.stage = stage;
        this.before = before;
        Scene scene = new Scene(scaled, before.width(), before.height());
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.setTitle(title);
        for (int size : List.of(16, 32, 48, 128, 256)) {
            stage.getIcons().add(new Image(ICONS + size + ".png"));
        }
        stage.setMinWidth(600);
        stage.setMinHeight(400);
        stage.setMaximized(
                before.isMaximized() || !fits(before, Screen.getPrimary().getVisualBounds()));
    }

    /** Whether a window of this size, with its title bar, lies on the screen as a whole. */
    static boolean fits(WindowPlace place, Rectangle2D screen) {
        return OnScreen.fits(place.width(), place.height(), screen);
    }

    void show(Node content) {
        root.getChildren().setAll(content);
    }

    void dress(DeskChoices choices) {
        setLook(Look.valueOf(choices.look().name()));
        theme.setScale(choices.scalePercent());
        scaled.setPercent(choices.scalePercent());
    }

    void setLook(Look look) {
        theme.set(look);
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** The window's size, to be kept. */
    WindowPlace place() {
        Scene scene = stage.getScene();
        return stage.isMaximized()
                ? new WindowPlace(before.width(), before.height(), true)
                : new WindowPlace(scene.getWidth(), scene.getHeight(), false);
    }
}

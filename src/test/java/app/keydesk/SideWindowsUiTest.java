package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices.Look;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Windows beside the desk's: whole on the screen with their buttons, however large everything is shown. */
@ExtendWith(ApplicationExtension.class)
class SideWindowsUiTest {
    private static final Map<String, List<String>> BUTTONS = Map.of(
            "connect", List.of("#connect-check", "#connect-use", "#connect-cancel"),
            "faults", List.of("#faults-end", "#faults-reset"),
            "about", List.of("#about-folder", "#about-close"),
            "trouble", List.of("#trouble-copy", "#trouble-close"));

    @TempDir
    private Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    /** The headless screen has 1000 × 1000 points. */
    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void windowsFitTheScreenAndShowTheirButtons(int percent, FxRobot robot) throws Exception {
        PicturedDesk.look(folder, Look.LIGHT, "en", 1000, 1000, percent);
        Set<String> faults = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        try (RunningDesk desk =
                WaitForAsyncUtils.asyncFx(() -> new RunningDesk(folder, stage)).get()) {
            EveryScreen screens = new EveryScreen(desk, robot);
            screens.visitWindows((name, shown) -> {
                seen.add(name);
                robot.interact(() -> {
                    faults.addAll(outside(name, shown));
                    boolean isScrolled = shown.getRoot().lookupAll(".scroll-bar:vertical").stream()
                            .anyMatch(bar -> bar.isVisible()
                                    && bar.getParent().getStyleClass().contains("pane-scroll"));
                    if (isScrolled && percent == 100 && !name.equals("faults")) {
                        faults.add(name + " scrolls where there is room");
                    }
                });
            });
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(BUTTONS.keySet());
        assertThat(faults).isEmpty();
    }

    private static Set<String> outside(String name, Scene shown) {
        Set<String> faults = new LinkedHashSet<>();
        Window window = shown.getWindow();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (shown.getWidth() > screen.getWidth() || shown.getHeight() > screen.getHeight()) {
            faults.add("%s is %.0f × %.0f".formatted(name, shown.getWidth(), shown.getHeight()));
        }
        if (window.getWidth() > screen.getWidth() || window.getHeight() > screen.getHeight()) {
            faults.add("the window of " + name + " is " + window.getWidth() + " × " + window.getHeight());
        }
        for (String id : BUTTONS.get(name)) {
            Node button = shown.getRoot().lookup(id);
            Bounds place = button.localToScene(button.getLayoutBounds());
            if (place.getMaxY() > Math.min(shown.getHeight(), screen.getHeight())
                    || place.getMaxX() > screen.getWidth()) {
                faults.add(id + " lies at " + place.getMaxX() + ", " + place.getMaxY());
            }
        }
        return faults;
    }
}

package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Controls;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Layout;
import app.keydesk.testing.Legibility;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen for every person: words that stand out in each look, and no control that the keyboard does not reach. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityUiTest {
    private static final KeyEvent TAB =
            new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, false, false, false, false);

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Scene scene;
    private Theme theme;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
        scene = shown.getScene();
        theme = new Theme(scene);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void wordsStandOutOnEveryScreenInEveryLook(FxRobot robot) {
        Set<String> faint = new LinkedHashSet<>();
        List<Integer> measured = new ArrayList<>();
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit measure = name -> {
            for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
                robot.interact(() -> {
                    theme.set(look);
                    scene.getRoot().applyCss();
                    Legibility.Found found = Legibility.of(scene);
                    measured.add(found.measured());
                    found.faint().forEach(one -> faint.add(look + " " + name + ": " + one));
                });
            }
        };
        screens.visit(measure);
        screens.visitOverlays(measure);
        assertThat(faint).isEmpty();
        assertThat(measured).allMatch(texts -> texts > 10);
    }

    @Test
    void everyControlIsReachedByTabAloneHasANameAndASizeAndIsWholeEitherWayRound(FxRobot robot) {
        Set<String> wrong = new LinkedHashSet<>();
        new EveryScreen(desk, robot).visit(name -> {
            List<Node> all = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Controls.reachable(scene.getRoot()));
            Set<Node> reached = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> walk(2 * all.size() + 5));
            robot.interact(() -> {
                for (Node node : Controls.reachable(scene.getRoot())) {
                    String who = name + ": " + Controls.describe(node);
                    if (all.contains(node) && !Controls.isReached(node, reached)) {
                        wrong.add(who + " is not reached by Tab");
                    }
                    if (Controls.name(node).isBlank()) {
                        wrong.add(who + " has no name");
                    }
                    if (!Controls.isLargeEnough(node)) {
                        wrong.add(who + " is too small");
                    }
                }
                turn(NodeOrientation.RIGHT_TO_LEFT);
                Layout.faults(scene).forEach(fault -> wrong.add(name + ", right to left: " + fault));
                Gallery.glance(scene, "rtl-" + name);
                turn(NodeOrientation.LEFT_TO_RIGHT);
                Layout.faults(scene).forEach(fault -> wrong.add(name + ": " + fault));
            });
        });
        assertThat(wrong).isEmpty();
    }

    /** As a language that is written from right to left would have the window. */
    private void turn(NodeOrientation way) {
        scene.getRoot().setNodeOrientation(way);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Presses Tab so often, and tells who had the focus. */
    private Set<Node> walk(int presses) {
        Set<Node> reached = new LinkedHashSet<>();
        for (int press = 0; press < presses; press++) {
            Node owner = scene.getFocusOwner();
            if (owner != null) {
                reached.add(owner);
            }
            Event.fireEvent(owner == null ? scene : owner, TAB);
        }
        return reached;
    }
}

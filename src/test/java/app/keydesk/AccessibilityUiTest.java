package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Focus;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Usable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every screen for every person: words that stand out in each look, and no control that the keyboard does not reach. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityUiTest {
    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void wordsStandOutOnEveryScreenInEveryLook(FxRobot robot) {
        Set<String> faint = new LinkedHashSet<>();
        List<String> visited = new ArrayList<>();
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit measure = (name, shown) -> {
            visited.add(name);
            robot.interact(() -> Usable.faint(shown).forEach(one -> faint.add(name + ": " + one)));
        };
        screens.visit(measure);
        screens.visitOverlays(measure);
        screens.visitWindows(measure);
        assertThat(faint).isEmpty();
        assertThat(visited).contains("palette", "key-map", "lock", "checkin", "connect", "faults", "about", "trouble");
    }

    @Test
    void everyControlIsReachedByTabAloneHasANameAndASizeAndIsWholeEitherWayRound(FxRobot robot) {
        Set<String> wrong = new LinkedHashSet<>();
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit use = (name, shown) -> robot.interact(() -> {
            Usable.controls(shown).forEach(one -> wrong.add(name + ": " + one));
            Usable.layout(shown).forEach(one -> wrong.add(name + ": " + one));
            Usable.turn(shown, NodeOrientation.RIGHT_TO_LEFT);
            Gallery.glance(shown, "rtl-" + name);
            Usable.turn(shown, NodeOrientation.LEFT_TO_RIGHT);
        });
        screens.visit(use);
        screens.visitWindows(use);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasTheKeyboardIsSeenOnEveryScreen(FxRobot robot) {
        Set<String> unseen = new LinkedHashSet<>();
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit look = (name, shown) ->
                robot.interact(() -> Focus.unseen(shown).forEach(one -> unseen.add(name + ": " + one)));
        screens.visit(look);
        screens.visitWindows(look);
        assertThat(unseen).isEmpty();
    }
}

package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Focus;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Usable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
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

    /** One walk, for to come to all the screens takes longer than to look at them. */
    @Test
    void everyScreenCanBeReadReachedAndFollowedByKeyboardInEveryLook(FxRobot robot) {
        Set<String> wrong = new LinkedHashSet<>();
        List<String> visited = new ArrayList<>();
        Set<Node> looked = Collections.newSetFromMap(new IdentityHashMap<>());
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit read = (name, shown) -> {
            visited.add(name);
            robot.interact(() -> Usable.faint(shown).forEach(one -> wrong.add(name + ": " + one)));
        };
        EveryScreen.Visit use = (name, shown) -> {
            read.at(name, shown);
            robot.interact(() -> {
                Usable.controls(shown).forEach(one -> wrong.add(name + ": " + one));
                Usable.layout(shown).forEach(one -> wrong.add(name + ": " + one));
                Usable.turn(shown, NodeOrientation.RIGHT_TO_LEFT);
                Gallery.glance(shown, "rtl-" + name);
                Usable.turn(shown, NodeOrientation.LEFT_TO_RIGHT);
                Focus.unseen(shown, looked).forEach(one -> wrong.add(name + ": " + one));
            });
        };
        desk.synced();
        screens.visitOverlays(read);
        screens.visit(use);
        screens.visitWindows(use);
        assertThat(wrong).isEmpty();
        assertThat(visited).contains("palette", "key-map", "lock", "checkin", "connect", "faults", "about", "trouble");
    }
}

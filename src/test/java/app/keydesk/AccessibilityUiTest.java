package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Focus;
import app.keydesk.testing.Usable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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

    @Tag("long")
    @Test
    void everyScreenCanBeReadInEveryLookReachedByKeyboardAndShowsWhoHasTheKeyboard(FxRobot robot) {
        Set<String> wrong = new LinkedHashSet<>();
        Set<Node> looked = Collections.newSetFromMap(new IdentityHashMap<>());
        walk(
                robot,
                (name, shown) -> Usable.faint(shown).forEach(one -> wrong.add(name + ": " + one)),
                (name, shown) -> Stream.of(Usable.controls(shown), Usable.layout(shown), Focus.unseen(shown, looked))
                        .flatMap(Collection::stream)
                        .forEach(one -> wrong.add(name + ": " + one)));
        assertThat(wrong).isEmpty();
    }

    /** {@code read} looks at what lies over the screens too, {@code use} at the screens alone. */
    private void walk(FxRobot robot, EveryScreen.Visit read, EveryScreen.Visit use) {
        List<String> visited = new ArrayList<>();
        EveryScreen screens = new EveryScreen(desk, robot);
        EveryScreen.Visit readOnly = (name, shown) -> {
            visited.add(name);
            robot.interact(() -> read.at(name, shown));
        };
        EveryScreen.Visit both = (name, shown) -> {
            readOnly.at(name, shown);
            robot.interact(() -> use.at(name, shown));
        };
        desk.synced();
        screens.visitOverlays(readOnly);
        screens.visit(both);
        screens.visitWindows(both);
        assertThat(visited).contains("palette", "key-map", "lock", "checkin", "connect", "faults", "about", "trouble");
    }
}

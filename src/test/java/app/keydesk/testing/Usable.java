package app.keydesk.testing;

import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
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

/** What of a window somebody cannot use, in words; nothing where all is well. FX thread only. */
public final class Usable {
    private static final KeyEvent TAB =
            new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, false, false, false, false);

    private final Scene scene;
    private final Set<String> faults = new LinkedHashSet<>();

    private Usable(Scene scene) {
        this.scene = scene;
    }

    /** Faint words in each look; controls that Tab does not reach, have no name or are small; cut or covered words. */
    public static Set<String> faults(Scene scene) {
        Set<String> all = new LinkedHashSet<>(faint(scene));
        all.addAll(controls(scene));
        all.addAll(layout(scene));
        return all;
    }

    /** Words and pictures that do not stand out, in each of the three looks; the light one stays. */
    public static List<String> faint(Scene scene) {
        List<String> faint = new ArrayList<>();
        Theme theme =
                (Theme) scene.getProperties().computeIfAbsent(Theme.class, one -> new Theme(scene)); // adds sheets
        for (Look look : new Look[] {Look.DARK, Look.CONTRAST, Look.LIGHT}) {
            theme.set(look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Legibility.of(scene).faint().forEach(one -> faint.add(look + ": " + one));
        }
        return faint;
    }

    /** Controls that the keyboard alone does not reach, without a name, or too small to be hit. */
    public static Set<String> controls(Scene scene) {
        Usable look = new Usable(scene);
        look.controls();
        return look.faults;
    }

    private void controls() {
        List<Node> all = Controls.reachable(scene.getRoot());
        Set<Node> reached = walk(2 * all.size() + 5);
        for (Node node : Controls.reachable(scene.getRoot())) {
            if (all.contains(node) && !Controls.isReached(node, reached)) {
                faults.add(Controls.describe(node) + " is not reached by Tab");
            }
            if (Controls.name(node).isBlank()) {
                faults.add(Controls.describe(node) + " has no name");
            }
            if (!Controls.isLargeEnough(node)) {
                faults.add(Controls.describe(node) + " is too small");
            }
        }
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

    /** What is cut, covered or outside, read from left to right and from right to left. */
    public static Set<String> layout(Scene scene) {
        Set<String> faults = new LinkedHashSet<>();
        turn(scene, NodeOrientation.RIGHT_TO_LEFT);
        Layout.faults(scene).forEach(fault -> faults.add("right to left: " + fault));
        turn(scene, NodeOrientation.LEFT_TO_RIGHT);
        faults.addAll(Layout.faults(scene));
        return faults;
    }

    /** As a language that is written so would have the window. */
    public static void turn(Scene scene, NodeOrientation way) {
        scene.getRoot().setNodeOrientation(way);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}

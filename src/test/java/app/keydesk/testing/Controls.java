package app.keydesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;

/** The controls of a screen that a person can reach. FX thread only. */
public final class Controls {
    /** WCAG 2.2, 2.5.8. */
    private static final double SMALLEST_TARGET = 24;

    private Controls() {}

    /** Chooses the entry of a menu whose words begin so. */
    public static void choose(MenuButton menu, String beginning) {
        menu.getItems().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** All that take the focus, in the order of the scene graph. */
    public static List<Node> reachable(Node root) {
        List<Node> found = new ArrayList<>();
        gather(root, found);
        return found;
    }

    private static void gather(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollBar)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    /** What a screen reader would say of it; empty where it has no name. */
    public static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (node instanceof TextInputControl field && field.getPromptText() != null) {
            return field.getPromptText();
        }
        return "";
    }

    /** Whether it is large enough to be hit: 24 px each way. */
    public static boolean isLargeEnough(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getWidth() >= SMALLEST_TARGET - 0.5 && bounds.getHeight() >= SMALLEST_TARGET - 0.5;
    }

    /** Whether Tab led to it, or to another of its group, in which the arrow keys lead on. */
    public static boolean isReached(Node node, Set<Node> byTab) {
        if (node instanceof Toggle toggle && toggle.getToggleGroup() != null) {
            return toggle.getToggleGroup().getToggles().stream()
                    .anyMatch(other -> other instanceof Node one && byTab.contains(one));
        }
        return byTab.contains(node);
    }

    /** For a message. */
    public static String describe(Node node) {
        return node.getTypeSelector() + node.getStyleClass() + "#" + node.getId();
    }
}

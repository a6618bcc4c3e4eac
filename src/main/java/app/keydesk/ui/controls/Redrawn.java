package app.keydesk.ui.controls;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Draws a box anew; whoever had the keyboard on one of its buttons has it there again. */
public final class Redrawn {
    private Redrawn() {}

    public static void set(Pane box, List<? extends Node> now) {
        Node owner = Within.focusOwner(box);
        boolean isIn = Within.holds(box, owner);
        box.getChildren().setAll(now);
        if (isIn) {
            sameIn(box, owner).or(() -> around(box)).ifPresent(Node::requestFocus);
        }
    }

    /** What stands in {@code shown} under the id of {@code node} now. */
    public static Optional<Node> sameIn(Node shown, @Nullable Node node) {
        String id = node == null ? null : node.getId();
        return id == null ? Optional.empty() : named(shown, id);
    }

    private static Optional<Node> named(Node at, String id) {
        if (id.equals(at.getId())) {
            return Optional.of(at);
        }
        return !(at instanceof Parent parent)
                ? Optional.empty()
                : parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> named(child, id).stream())
                        .findFirst();
    }

    private static Optional<Node> around(Node box) {
        return Within.from(box).filter(Node::isFocusTraversable).findFirst();
    }
}

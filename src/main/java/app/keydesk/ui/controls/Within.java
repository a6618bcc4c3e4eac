package app.keydesk.ui.controls;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Which node stands in which; a scene keeps its focus owner while another window has the keyboard. */
public final class Within {
    private Within() {}

    /** Whether {@code inner} is {@code outer} or stands in it. */
    public static boolean holds(@Nullable Node outer, @Nullable Node inner) {
        return from(inner).anyMatch(at -> at == outer);
    }

    /** {@code node} itself, then what it stands in, outwards. */
    public static Stream<Node> from(@Nullable Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    /** The node of the scene of {@code node} that the keyboard is for; null where there is none. */
    public static @Nullable Node focusOwner(Node node) {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }
}

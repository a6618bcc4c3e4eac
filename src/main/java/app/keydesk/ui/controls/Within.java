package app.keydesk.ui.controls;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Which node stands in which; a scene keeps its focus owner while another window has the keyboard. */
public final class Within {
    private Within() {}

    /** Whether {@code inner} is {@code outer} or stands in it. */
    public static boolean holds(@Nullable Node outer, @Nullable Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** The node of the scene of {@code node} that the keyboard is for; null where there is none. */
    public static @Nullable Node focusOwner(Node node) {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }
}

package app.keydesk.ui.shell;

import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Redrawn;
import app.keydesk.ui.controls.Within;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Takes the keyboard to where a screen beside the list begins, and on the way back to where it was. FX thread only. */
final class FocusTrail {
    private final Node pane;
    private final Map<Node, Opening> openings = new HashMap<>();

    FocusTrail(Node pane) {
        this.pane = pane;
    }

    /** @param screen that was shown before, and {@code owner}: who had the keyboard then */
    private record Opening(@Nullable Node screen, @Nullable Node owner) {}

    /**
     * Who had the keyboard before a screen comes.
     *
     * @param isFree whether that was nobody, or somebody in the screen that goes
     */
    record Before(@Nullable Node screen, @Nullable Node owner, boolean isFree) {}

    /** Asked while {@code screen} is still in its place. */
    Before before(@Nullable Node screen) {
        Node owner = Within.focusOwner(pane);
        return new Before(screen, owner, owner == null || Within.holds(pane, owner));
    }

    /** Forgets all screens but these. */
    void keep(Collection<Node> screens) {
        openings.keySet().retainAll(screens);
    }

    /** {@code shown} has just come in the place of what was there before. */
    void follow(Before before, Node shown, Screen screen) {
        Node left = before.screen();
        @Nullable Opening opening = openings.get(left);
        if (opening != null && opening.screen() == shown) {
            openings.remove(left);
        } else {
            opening = null;
            openings.put(shown, new Opening(left, before.owner()));
        }
        if (isWanted(screen, before) && (opening == null || says(screen) || !isGivenBack(opening.owner(), shown))) {
            begin(shown);
        }
    }

    /** The person goes from {@code shown} to the list. */
    void leave(Node shown) {
        Opening opening = openings.get(shown);
        if (opening != null && !Within.holds(pane, opening.owner())) {
            isGivenBack(opening.owner(), shown);
        }
    }

    /** In the list arrows go from room to room, and who types elsewhere is not torn away by what was under way. */
    private boolean isWanted(Screen screen, Before before) {
        return switch (screen) {
            case Screen.Nothing _ -> false;
            case Screen.Stay _ ->
                before.isFree()
                        || !says(screen) && before.owner() instanceof TextInputControl && EnterChain.canTake(pane);
            default -> true;
        };
    }

    private static boolean says(Screen screen) {
        return screen instanceof Screen.Stay stay
                && !stay.model().saidProperty().get().isNothing();
    }

    private void begin(Node shown) {
        pane.requestFocus(); // what is still read has nothing to begin with, and the list must not get its keys
        if (shown instanceof FirstFocus form) {
            form.focusFirst();
        }
    }

    /** False where it is gone. */
    private static boolean isGivenBack(@Nullable Node owner, Node shown) {
        Optional<Node> now = owner == null || isThere(owner, shown)
                ? Optional.ofNullable(owner)
                : Redrawn.sameIn(shown, owner).filter(node -> isThere(node, shown));
        now.ifPresent(Node::requestFocus);
        return now.isPresent();
    }

    private static boolean isThere(Node node, Node shown) {
        return node.getScene() == shown.getScene() && EnterChain.canTake(node);
    }
}

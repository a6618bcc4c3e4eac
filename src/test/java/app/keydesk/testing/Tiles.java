package app.keydesk.testing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/** The rooms of the grid as they are drawn. FX thread only. */
public final class Tiles {
    private Tiles() {}

    /** The room of this number, which is in view. */
    public static Node of(Scene scene, String number) {
        return scene.getRoot().lookupAll(".tile").stream()
                .filter(tile -> tile.isVisible() && tile.getParent().isVisible())
                .filter(tile -> words(tile).getFirst().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("room " + number + " is not in view"));
    }

    /** What stands on it, its number first; icons too. */
    public static List<String> words(Node tile) {
        return ((Parent) tile)
                .getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(text -> ((Text) text).getText())
                        .toList();
    }
}

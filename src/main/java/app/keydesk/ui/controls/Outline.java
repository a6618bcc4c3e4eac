package app.keydesk.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A frame drawn over a part of the window, as long as that part is there; it takes neither room nor clicks. An effect on the
 * part itself would draw the whole part again, twice, with each change in it.
 */
public final class Outline extends Region {
    private Subscription following = Subscription.EMPTY;

    public Outline() {
        getStyleClass().add("outline");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Frames this part of the same window from now on; null frames nothing. */
    public void around(@Nullable Node part) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        setVisible(false);
        if (part != null) {
            following = part.layoutBoundsProperty()
                    .subscribe(() -> lieOver(part))
                    .and(part.localToSceneTransformProperty().subscribe(() -> lieOver(part)))
                    .and(part.sceneProperty().subscribe(() -> lieOver(part)));
            lieOver(part);
        }
    }

    private void lieOver(Node part) {
        setVisible(part.getScene() != null && part.getScene() == getScene());
        if (isVisible()) {
            Bounds place = getParent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
            resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }
}

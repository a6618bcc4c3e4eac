package app.keydesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Whether a person sees who has the keyboard: WCAG 2.2, 2.4.7, measured as 2.4.13 does. FX thread only. */
public final class Focus {
    /** So far around a control a ring may be drawn. */
    private static final double RING = 4;

    /** What is drawn otherwise must be as much as a line of one pixel around the control, less its corners. */
    private static final double LEAST_SHARE = 0.6;

    private static final double LEAST_CONTRAST = 3;

    private Focus() {}

    /**
     * The controls that look the same with and without the keyboard, in words.
     *
     * @param looked at before, and not again; grows
     */
    public static List<String> unseen(Scene scene, Set<Node> looked) {
        List<String> unseen = new ArrayList<>();
        scene.getRoot().lookupAll(".viewport").forEach(view -> view.setCache(false)); // else a picture shows what was
        List<Node> all = Controls.reachable(scene.getRoot());
        for (Node node : all) {
            Node box = box(node);
            Bounds place = box.localToScene(box.getLayoutBounds());
            if (isInView(node, place)
                    && looked.add(node)
                    && changed(scene, node, elsewhere(all, node), place)
                            < LEAST_SHARE * (place.getWidth() + place.getHeight())) {
                unseen.add(Controls.describe(node) + " does not show that it has the keyboard");
            }
        }
        return unseen;
    }

    /** What of a tick box or a choice is drawn as a box. */
    private static Node box(Node node) {
        return Stream.of(".radio", ".box")
                .map(node::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(node);
    }

    /** With the room for a ring, in the window and in each part of it that scrolls. */
    private static boolean isInView(Node node, Bounds place) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            Bounds view = around.localToScene(around.getLayoutBounds());
            boolean cuts = around.getParent() == null || around.getStyleClass().contains("viewport");
            if (cuts
                    && !view.contains(
                            place.getMinX() - RING,
                            place.getMinY() - RING,
                            place.getWidth() + 2 * RING,
                            place.getHeight() + 2 * RING)) {
                return false;
            }
        }
        return true;
    }

    /** One that has the keyboard while {@code node} has not: were it the window itself, all in it would be styled anew. */
    private static Node elsewhere(List<Node> all, Node node) {
        Bounds near = node.localToScene(node.getLayoutBounds());
        return all.stream()
                .filter(other -> !other.localToScene(other.getLayoutBounds())
                        .intersects(
                                near.getMinX() - 2 * RING,
                                near.getMinY() - 2 * RING,
                                near.getWidth() + 4 * RING,
                                near.getHeight() + 4 * RING))
                .findFirst()
                .orElse(node.getScene().getRoot());
    }

    private static Rectangle2D wide(Bounds place) {
        return new Rectangle2D(
                place.getMinX() - RING,
                place.getMinY() - RING,
                place.getWidth() + 2 * RING,
                place.getHeight() + 2 * RING);
    }

    private static int changed(Scene scene, Node node, Node elsewhere, Bounds place) {
        node.requestFocus();
        WritableImage with = picture(scene, place);
        elsewhere.requestFocus();
        WritableImage without = picture(scene, place);
        int changed = 0;
        PixelReader one = with.getPixelReader();
        PixelReader other = without.getPixelReader();
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                Color now = one.getColor(x, y);
                if (!now.equals(other.getColor(x, y))
                        && Legibility.ratio(now, other.getColor(x, y)) >= LEAST_CONTRAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static WritableImage picture(Scene scene, Bounds place) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(wide(place));
        return scene.getRoot().snapshot(part, null);
    }
}

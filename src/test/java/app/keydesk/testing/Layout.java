package app.keydesk.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What a screen lays out wrongly: controls that cover each other, leave the window, or lose a part of their words. */
public final class Layout {
    private static final double TOUCH = 1;

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    private Layout(Scene scene) {
        this.scene = scene;
    }

    /** In words; FX thread only, after a layout. Names of guests in cells and strips may be cut, other words may not. */
    public static List<String> faults(Scene scene) {
        Layout look = new Layout(scene);
        look.into(scene.getRoot());
        return List.copyOf(look.faults);
    }

    private void into(Node node) {
        if (!node.isVisible() || node instanceof Cell<?>) {
            return;
        }
        if (node instanceof Control control) {
            insideWindow(control);
        }
        if (node instanceof Labeled labeled && !labeled.getStyleClass().contains("stay-strip-bar")) {
            wholeWords(labeled, labeled.getText());
        }
        if (node instanceof TextField field && field.getText().isEmpty()) {
            wholePrompt(field);
        }
        if (node instanceof ComboBox<?> box) {
            wholeWords(box, "");
            return;
        }
        if (node instanceof Parent parent) {
            if (isRowOrColumn(parent)) {
                apart(parent.getChildrenUnmodifiable());
            }
            parent.getChildrenUnmodifiable().forEach(this::into);
        }
    }

    private static boolean isRowOrColumn(Parent parent) {
        return switch (parent) {
            case HBox row -> true;
            case VBox column -> true;
            case FlowPane flow -> true;
            case GridPane grid -> true;
            case BorderPane border -> true;
            default -> false;
        };
    }

    private void apart(List<Node> children) {
        List<Node> seen = children.stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (int one = 0; one < seen.size(); one++) {
            for (int other = one + 1; other < seen.size(); other++) {
                if (covers(place(seen.get(one)), place(seen.get(other)))) {
                    faults.add(Controls.describe(seen.get(one)) + " and " + Controls.describe(seen.get(other))
                            + " cover each other");
                }
            }
        }
    }

    private static Bounds place(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean covers(Bounds one, Bounds other) {
        return one.getMinX() + TOUCH < other.getMaxX()
                && other.getMinX() + TOUCH < one.getMaxX()
                && one.getMinY() + TOUCH < other.getMaxY()
                && other.getMinY() + TOUCH < one.getMaxY();
    }

    private void insideWindow(Control control) {
        Bounds place = control.localToScene(control.getLayoutBounds());
        boolean isSeen = place.getWidth() > 0 && !(control instanceof ScrollPane) && !isScrolledTo(control);
        if (isSeen && (place.getMinX() < -TOUCH || place.getMaxX() > scene.getWidth() + TOUCH)) {
            faults.add(
                    Controls.describe(control) + " leaves the window: " + place.getMinX() + " to " + place.getMaxX());
        }
    }

    /** Whether it is the head of a column in a table that scrolls sideways. */
    private static boolean isScrolledTo(Control control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (node instanceof TableView<?> table) {
                return table.lookupAll(".scroll-bar:horizontal").stream().anyMatch(Node::isVisible);
            }
        }
        return false;
    }

    private void wholePrompt(TextField field) {
        Text prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (field.getWidth() > 0 && prompt.getLayoutBounds().getWidth() > room + TOUCH) {
            faults.add(Controls.describe(field) + " is cut: " + field.getPromptText());
        }
    }

    private void wholeWords(Control control, String words) {
        for (Node part : control.getChildrenUnmodifiable()) {
            if (part instanceof Cell<?> shown) {
                wholeWords(shown, shown.getText());
            } else if (part instanceof Text text && text.getText().endsWith("...") && !words.endsWith("...")) {
                faults.add(Controls.describe(control) + " is cut: " + text.getText() + " of " + words);
            }
        }
    }
}

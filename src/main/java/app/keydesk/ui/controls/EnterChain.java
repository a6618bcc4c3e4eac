package app.keydesk.ui.controls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter goes from field to field in one order, and the last Enter does what the form is for; Ctrl+Enter does it at once. */
public final class EnterChain {
    private final Supplier<List<Node>> order;
    private final Runnable last;
    private final Map<Node, Runnable> leaving = new HashMap<>();

    private EnterChain(Supplier<List<Node>> order, Runnable last) {
        this.order = order;
        this.last = last;
    }

    /** Watches {@code form}; fields that are hidden or disabled at the moment are passed over. */
    public static EnterChain install(Parent form, Supplier<List<Node>> order, Runnable last) {
        EnterChain chain = new EnterChain(order, last);
        form.addEventFilter(KeyEvent.KEY_PRESSED, chain::pressed);
        return chain;
    }

    /** Runs {@code act} when Enter leaves {@code field}, before the next field is sought. */
    public EnterChain onLeaving(Node field, Runnable act) {
        leaving.put(field, act);
        return this;
    }

    /** Takes the person to {@code field}, into view where it is scrolled away, its text selected to be typed over. */
    public static void focus(Node field) {
        field.requestFocus();
        Within.from(field.getParent()).forEach(around -> {
            if (around instanceof ScrollPane pane) {
                scroll(pane, field);
            }
        });
        if (field instanceof TextInputControl text) {
            text.selectAll();
        }
    }

    /**
     * Takes the cursor from {@code confirm} back to {@code field} where it turns out that keys would stop: a fast hand has gone on
     * before that was known, and its next Enter stops none.
     */
    public static void takeBack(Button confirm, ObservableList<KeyLine> losers, Node field) {
        losers.subscribe(() -> {
            if (!losers.isEmpty() && confirm.isFocused()) {
                focus(field);
            }
        });
    }

    private static void scroll(ScrollPane pane, Node field) {
        Node content = pane.getContent();
        Node whole = field.getParent() instanceof Field labelled ? labelled : field;
        Bounds place = content.sceneToLocal(whole.localToScene(whole.getLayoutBounds()));
        double view = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        double top = Math.clamp(
                pane.getVvalue() * hidden, place.getMaxY() - view, Math.max(place.getMinY(), place.getMaxY() - view));
        if (hidden > 0) {
            pane.setVvalue(top / hidden);
        }
    }

    /** Takes the person to the field after {@code from}, or does the last step. */
    public void after(Node from) {
        leaving.getOrDefault(from, () -> {}).run();
        List<Node> fields = order.get();
        fields.stream()
                .skip(fields.indexOf(from) + 1L)
                .filter(EnterChain::canTake)
                .findFirst()
                .ifPresentOrElse(EnterChain::focus, last);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER) {
            return;
        }
        if (key.isShortcutDown()) {
            key.consume();
            last.run();
            return;
        }
        var field = order.get().stream()
                .filter(one -> key.getTarget() instanceof Node node && Within.holds(one, node))
                .findFirst();
        if (field.isPresent()) {
            key.consume();
            after(field.get());
        } else if (key.getTarget() instanceof Button button) {
            key.consume();
            button.fire();
        }
    }

    /** Whether it can have the keyboard now. */
    public static boolean canTake(Node field) {
        return !field.isDisabled() && Within.from(field).allMatch(Node::isVisible);
    }
}

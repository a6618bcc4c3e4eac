package app.keydesk.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words that do not fit into their cell or tile are told whole, as soon as the mouse is on them. */
public final class CutText {
    private final Tooltip whole = new Tooltip();

    private CutText() {}

    /** For everything that is shown in {@code root}. */
    public static void tellIn(Node root) {
        CutText cut = new CutText();
        cut.whole.getStyleClass().add("cut-text");
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, cut::entered);
    }

    private void entered(MouseEvent event) {
        if (!(event.getTarget() instanceof Labeled labeled)) {
            return;
        }
        if (labeled.isTextTruncated() && (labeled.getTooltip() == null || labeled.getTooltip() == whole)) {
            whole.setText(labeled.getText());
            labeled.setTooltip(whole);
        } else if (labeled.getTooltip() == whole) {
            labeled.setTooltip(null);
        }
    }
}

package app.keydesk.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words that do not fit into their cell or tile, or are left out beside a picture, are told whole under the mouse. */
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
        boolean isLeftOut = labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        if ((labeled.isTextTruncated() || isLeftOut)
                && (labeled.getTooltip() == null || labeled.getTooltip() == whole)) {
            whole.setText(labeled.getText());
            labeled.setTooltip(whole);
        } else if (labeled.getTooltip() == whole) {
            labeled.setTooltip(null);
        }
    }
}

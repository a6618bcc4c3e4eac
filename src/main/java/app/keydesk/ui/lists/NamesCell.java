package app.keydesk.ui.lists;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** As many names as there is room for, and how many more; all of them under the mouse and aloud. */
final class NamesCell<R> extends TableCell<R, List<String>> {
    private final Label names = new Label();
    private final Label more = new Label();
    private final HBox line = new HBox(names, more);
    private final Text measured = new Text();

    NamesCell() {
        more.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        widthProperty().subscribe((before, now) -> fit());
        names.fontProperty().subscribe((before, now) -> fit());
    }

    @Override
    protected void updateItem(@Nullable List<String> item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        boolean isShown = item != null && !isEmpty;
        setGraphic(isShown ? line : null);
        setAccessibleText(isShown ? String.join(", ", item) : null);
        fit();
    }

    private void fit() {
        List<String> all = getItem();
        if (all == null || isEmpty()) {
            setTooltip(null);
            return;
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int shown = all.size();
        while (shown > 1 && width(all, shown) > room) {
            shown--;
        }
        names.setText(String.join(", ", all.subList(0, shown)));
        more.setText(rest(all, shown));
        setTooltip(width(all, shown) <= room && shown == all.size() ? null : new Tooltip(String.join("\n", all)));
    }

    private double width(List<String> all, int shown) {
        measured.setFont(names.getFont());
        measured.setText(String.join(", ", all.subList(0, shown)) + rest(all, shown));
        return Math.ceil(measured.getLayoutBounds().getWidth()) + 1;
    }

    private static String rest(List<String> all, int shown) {
        return shown == all.size() ? "" : " +" + (all.size() - shown);
    }
}

package app.keydesk.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** How the columns of a table share its width. */
public final class Columns {
    /** Below this part of the width that the columns ask for, words are no longer readable. */
    private static final double SQUEEZED_TO = 0.75;

    private static final double TWO_ROWS = 130;
    private static final double LEAST = 40;

    private Columns() {}

    /** Columns fill the table's width; where that is far too little for rows, they keep theirs, and the table scrolls. */
    public static void fit(TableView<?> table) {
        table.setMinHeight(TWO_ROWS);
        ObservableValue<Number> rows = table.itemsProperty().flatMap(Bindings::size);
        Bindings.createBooleanBinding(() -> isTooNarrow(table, rows.getValue().intValue()), table.widthProperty(), rows)
                .subscribe(isSo -> share(table, isSo));
    }

    private static boolean isTooNarrow(TableView<?> table, int rows) {
        double wanted = table.getColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        return rows > 0 && table.getWidth() > 0 && table.getWidth() < wanted * SQUEEZED_TO; // at 0 it is not laid out
    }

    private static void share(TableView<?> table, boolean isTooNarrow) {
        table.setColumnResizePolicy(
                isTooNarrow
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        if (isTooNarrow) {
            table.getColumns().forEach(column -> column.setMinWidth(column.getPrefWidth())); // else they stay squeezed
        }
        table.getColumns().forEach(column -> column.setMinWidth(LEAST));
    }
}

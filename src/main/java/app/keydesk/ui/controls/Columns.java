package app.keydesk.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** How the columns of a table share its width. */
public final class Columns {
    /** So wide are columns of names and sentences; a day, a number or a state says nothing when it is cut. */
    private static final double WORDY = 200;

    /** A column of names or sentences gives way to this part of the width it asks for. */
    private static final double SQUEEZED_TO = 0.5;

    private static final double TWO_ROWS = 130;

    private static final PseudoClass HEADLESS = PseudoClass.getPseudoClass("headless");

    private Columns() {}

    /**
     * Columns fill the table's width, and those of names and sentences give way; where that is too little for rows, all keep
     * theirs, and the table scrolls.
     */
    public static void fit(TableView<?> table) {
        table.setMinHeight(TWO_ROWS);
        ObservableValue<Number> rows = table.itemsProperty().flatMap(Bindings::size);
        Runnable share = () -> {
            boolean isEmpty = rows.getValue().intValue() == 0;
            share(table, !isEmpty && isTooNarrow(table));
            table.pseudoClassStateChanged(
                    HEADLESS, isEmpty && isTooNarrow(table)); // empty, it does not scroll to the last
        };
        table.widthProperty().subscribe(share);
        rows.subscribe(share);
    }

    private static boolean isTooNarrow(TableView<?> table) {
        double least = table.getColumns().stream().mapToDouble(Columns::least).sum();
        return table.getWidth() > 0 && table.getWidth() < least; // at 0 it is not laid out
    }

    private static double least(TableColumn<?, ?> column) {
        double wanted = column.getPrefWidth();
        return wanted < WORDY ? wanted : wanted * SQUEEZED_TO;
    }

    private static void share(TableView<?> table, boolean isTooNarrow) {
        table.setColumnResizePolicy(
                isTooNarrow
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().forEach(column -> column.setMinWidth(isTooNarrow ? column.getPrefWidth() : least(column)));
    }
}

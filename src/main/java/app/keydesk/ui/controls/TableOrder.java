package app.keydesk.ui.controls;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** Joins the order of a table, whose columns' ids are {@code list-name}, to the one that is remembered. */
public final class TableOrder {
    private TableOrder() {}

    /** Puts the table in the remembered order, and keeps the one that a person clicks from then on. */
    public static void follow(TableView<?> table, String list, ObjectProperty<SortBy> order) {
        SortBy first = order.get();
        sort(table, list, first);
        InvalidationListener changed = change -> order.set(now(table, list));
        table.getSortOrder().addListener(changed);
        table.getColumns().forEach(column -> column.sortTypeProperty().addListener(changed));
    }

    private static <R> void sort(TableView<R> table, String list, SortBy order) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.getId().equals(list + "-" + order.column())) {
                column.setSortType(order.isDescending() ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private static SortBy now(TableView<?> table, String list) {
        return table.getSortOrder().stream()
                .findFirst()
                .map(column -> new SortBy(
                        column.getId().substring(list.length() + 1), column.getSortType() == SortType.DESCENDING))
                .orElse(SortBy.NONE);
    }
}

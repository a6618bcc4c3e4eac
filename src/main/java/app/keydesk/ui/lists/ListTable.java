package app.keydesk.ui.lists;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.FirstRow;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.TableOrder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Rows that are read in the order of the column that a person clicks; Enter or a click opens one. */
final class ListTable<R> extends TableView<R> {
    private final String id;
    private final Texts texts;

    /** @param id of the table; the ids of its columns begin with it */
    ListTable(
            String id,
            Texts texts,
            ObservableValue<String> title,
            ObservableList<R> rows,
            ObservableValue<String> empty,
            Consumer<R> open) {
        this.id = id;
        this.texts = texts;
        setId(id + "-rows");
        accessibleTextProperty().bind(title);
        setItems(rows);
        setSortPolicy(table -> true); // the rows are read in the order: those that are not shown count too
        Columns.fit(this);
        FirstRow.byArrow(this);
        Label none = new Label();
        none.setId(id + "-none");
        none.setWrapText(true);
        none.textProperty().bind(empty);
        setPlaceholder(none);
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                openChosen(open);
                press.consume();
            }
        });
        setRowFactory(table -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(click -> openChosen(open));
            return row;
        });
    }

    private void openChosen(Consumer<R> open) {
        R chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    /** A column of texts; {@code head} is the id of its words. */
    <T> ListTable<R> with(String head, double width, Function<R, T> value, Function<T, String> text) {
        TableColumn<R, T> column = column(head, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                setText(item == null ? null : text.apply(item));
            }
        });
        getColumns().add(column);
        return this;
    }

    /** A column of sentences, each told whole: the row grows with it. */
    ListTable<R> told(String head, double width, Function<R, String> sentence) {
        TableColumn<R, String> column = column(head, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(sentence.apply(cell.getValue())));
        column.setCellFactory(owner -> new ToldCell<>());
        getColumns().add(column);
        return this;
    }

    /** A row asks its cells for their height without a width: words that wrap must know it by themselves. */
    private static final class ToldCell<R> extends TableCell<R, String> {
        private final Text words = new Text();

        ToldCell() {
            words.getStyleClass().add("told");
            words.wrappingWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.max(
                                    0,
                                    getWidth()
                                            - getInsets().getLeft()
                                            - getInsets().getRight()),
                            widthProperty(),
                            insetsProperty()));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            words.setText(item);
            setAccessibleText(item);
            setGraphic(item == null || item.isEmpty() ? null : words);
        }
    }

    /** A column of people: as many as fit, and how many more. */
    ListTable<R> named(String head, double width, Function<R, List<String>> names) {
        TableColumn<R, List<String>> column = column(head, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(names.apply(cell.getValue())));
        column.setCellFactory(owner -> new NamesCell<>());
        getColumns().add(column);
        return this;
    }

    /** A column of pictures with words. */
    <T> ListTable<R> drawn(String head, double width, Function<R, T> value, Function<T, Node> picture) {
        TableColumn<R, T> column = column(head, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                setGraphic(item == null ? null : picture.apply(item));
            }
        });
        getColumns().add(column);
        return this;
    }

    /** Once all columns are there: the order that is remembered. */
    ListTable<R> ordered(ObjectProperty<SortBy> order) {
        TableOrder.follow(this, id, order);
        return this;
    }

    private <T> TableColumn<R, T> column(String head, double width) {
        TableColumn<R, T> column = new TableColumn<>();
        column.setId(id + head.substring(head.lastIndexOf('.')).replace('.', '-'));
        column.textProperty().bind(texts.live(head));
        column.setPrefWidth(width);
        return column;
    }
}

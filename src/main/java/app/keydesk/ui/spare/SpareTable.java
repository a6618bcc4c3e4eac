package app.keydesk.ui.spare;

import app.keydesk.hotel.SpareKey;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.FirstRow;
import app.keydesk.ui.controls.Glyph;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The spare keys as rows; the chosen one stays chosen when they are read anew. */
final class SpareTable extends TableView<SpareRow> {
    private final Texts texts;

    SpareTable(SpareKeysViewModel model, Texts texts) {
        this.texts = texts;
        setId("spare-rows");
        accessibleTextProperty().bind(texts.live("spare.title"));
        Columns.fit(this);
        FirstRow.byArrow(this);
        column("label", SpareRow::label, 100);
        column("opens", SpareRow::opens, 140);
        TableColumn<SpareRow, SpareRow> where = new TableColumn<>();
        where.textProperty().bind(texts.live("spare.column.where"));
        where.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        where.setCellFactory(column -> new StateCell());
        where.setPrefWidth(320);
        getColumns().add(where);
        column("expires", SpareRow::expires, 120);
        Label none = new Label();
        none.setId("spare-none");
        none.setWrapText(true);
        none.textProperty().bind(texts.live("spare.none"));
        setPlaceholder(none);
        getItems().setAll(model.rows());
        model.rows().addListener((ListChangeListener<SpareRow>) change -> show(model));
    }

    private void show(SpareKeysViewModel model) {
        Optional<SpareRow> before = chosen();
        getItems().setAll(model.rows());
        before.ifPresent(row -> getItems().stream()
                .filter(one -> one.id().equals(row.id()))
                .findFirst()
                .ifPresent(getSelectionModel()::select));
    }

    Optional<SpareRow> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /** The whole of what its row may have cut. */
    StringBinding chosenText() {
        return Bindings.createStringBinding(
                () -> chosen().map(row -> texts.get("spare.chosen", row.label(), row.opens(), row.where()))
                        .orElseGet(() -> texts.get("spare.choose")),
                getSelectionModel().selectedItemProperty(),
                texts.bundle());
    }

    /** What is to be said of lending it. */
    StringBinding loanNote(SpareKeysViewModel model) {
        return Bindings.createStringBinding(
                () -> chosen().map(model::loanNote).orElse(""),
                getSelectionModel().selectedItemProperty(),
                model.loanProperty(),
                model.readAtProperty(),
                texts.bundle());
    }

    BooleanBinding chosenIs(Predicate<SpareRow> wanted) {
        return Bindings.createBooleanBinding(
                () -> chosen().filter(wanted).isPresent(), getSelectionModel().selectedItemProperty());
    }

    private void column(String id, Function<SpareRow, String> text, double width) {
        TableColumn<SpareRow, String> column = new TableColumn<>();
        column.textProperty().bind(texts.live("spare.column." + id));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        getColumns().add(column);
    }

    private static final class StateCell extends TableCell<SpareRow, SpareRow> {
        @Override
        protected void updateItem(@Nullable SpareRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(row == null || isEmpty ? null : row.where());
            setGraphic(row == null || isEmpty ? null : glyph(row.state()).icon());
            getStyleClass().removeAll("spare-state", "key-state-attention");
            getStyleClass().add("spare-state");
            if (row != null && !isEmpty && glyph(row.state()) == Glyph.ALERT) {
                getStyleClass().add("key-state-attention");
            }
        }

        private static Glyph glyph(SpareKey.State state) {
            return switch (state) {
                case IN_DRAWER -> Glyph.DONE;
                case OUT -> Glyph.PERSON;
                case OVERDUE, EXPIRED_OUT -> Glyph.ALERT;
                case EXPIRED -> Glyph.ENDED;
            };
        }
    }
}

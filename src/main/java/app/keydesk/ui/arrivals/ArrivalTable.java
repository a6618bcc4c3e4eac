package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.FirstRow;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.StateSign;
import app.keydesk.ui.controls.TableOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The arrivals as rows that can be sorted and chosen; Enter or a double click checks in. */
final class ArrivalTable extends TableView<ArrivalRow> {
    private final ArrivalsViewModel model;
    private final Texts texts;

    ArrivalTable(ArrivalsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("arrivals-rows");
        accessibleTextProperty().bind(texts.live("arrivals.title"));
        SortedList<ArrivalRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Columns.fit(this);
        FirstRow.byArrow(this);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        TableOrder.follow(this, "arrivals", model.sortProperty());
        Label none = new Label();
        none.setId("arrivals-none");
        none.setWrapText(true);
        none.textProperty().bind(model.emptyProperty());
        setPlaceholder(none);
        setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                model.checkIn(chosen());
                press.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                model.checkIn(chosen());
            }
        });
    }

    List<ArrivalRow> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    BooleanBinding nothingChosen() {
        return Bindings.isEmpty(getSelectionModel().getSelectedItems());
    }

    private void addColumns() {
        getColumns().add(state());
        getColumns().add(column("room", row -> new RoomNumber(row.arrival().roomNumber()), RoomNumber::text, 80));
        getColumns().add(column("guest", row -> row.arrival().guestName(), Function.identity(), 220));
        getColumns().add(day("arrives", row -> row.arrival().arrivesOn()));
        getColumns().add(day("departs", row -> row.arrival().departsOn()));
        getColumns().add(column("nights", row -> row.arrival().nights(), String::valueOf, 90));
        getColumns().add(column("keys", row -> row.arrival().keys(), String::valueOf, 90));
        getColumns().add(column("reservation", row -> row.arrival().reservation(), Function.identity(), 130));
    }

    private TableColumn<ArrivalRow, LocalDate> day(String id, Function<ArrivalRow, LocalDate> value) {
        return column(id, value, day -> model.texts().shortDay(day), 120);
    }

    private TableColumn<ArrivalRow, ArrivalState> state() {
        TableColumn<ArrivalRow, ArrivalState> column =
                column("state", ArrivalRow::state, state -> model.texts().state(state), 150);
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ArrivalState state, boolean isEmpty) {
                super.updateItem(state, isEmpty);
                setText(state == null ? null : model.texts().state(state));
                setGraphic(state == null ? null : glyph(state).icon());
                getStyleClass().setAll("cell", "table-cell", "arrival-state");
                if (state != null) {
                    getStyleClass().add(style(state));
                }
            }
        });
        return column;
    }

    private <T> TableColumn<ArrivalRow, T> column(
            String id, Function<ArrivalRow, T> value, Function<T, String> text, double width) {
        TableColumn<ArrivalRow, T> column = new TableColumn<>();
        column.textProperty().bind(texts.live("arrivals.head." + id));
        column.setId("arrivals-" + id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                setText(item == null ? null : text.apply(item));
            }
        });
        return column;
    }

    private static Glyph glyph(ArrivalState state) {
        return switch (state) {
            case LATER -> Glyph.CLOCK;
            case EXPECTED -> StateSign.glyph(RoomState.EXPECTED);
            case WAITING -> StateSign.glyph(RoomState.WAITING);
            case CHECK_KEY -> StateSign.glyph(RoomState.ATTENTION);
            case NO_ROOM -> Glyph.ALERT;
            case HAS_KEY -> Glyph.KEY;
            case OVER -> Glyph.ENDED;
        };
    }

    private static String style(ArrivalState state) {
        return switch (state) {
            case EXPECTED -> StateSign.style(RoomState.EXPECTED);
            case WAITING -> StateSign.style(RoomState.WAITING);
            case CHECK_KEY -> StateSign.style(RoomState.ATTENTION);
            case NO_ROOM -> "key-state-attention";
            case HAS_KEY -> "key-state-live";
            case LATER, OVER -> "key-state-ended";
        };
    }
}

package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.FirstRow;
import app.keydesk.ui.controls.Glyph;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The rows of the group; space leaves chosen ones out, plus and minus change how many keys they get. */
final class CheckInTable extends TableView<CheckInLine> {
    private final CheckInViewModel model;
    private final Texts texts;

    CheckInTable(CheckInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("checkin-rows");
        accessibleTextProperty().bind(texts.live("checkin.title"));
        setItems(model.lines());
        Columns.fit(this);
        FirstRow.byArrow(this);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .setAll(List.of(
                        state(),
                        column("room", CheckInLine::room, 100),
                        column("guest", CheckInLine::guest, 200),
                        column("keys", line -> Integer.toString(line.plan().keys()), 95),
                        medium(),
                        column("until", line -> model.text().departure(line), 125),
                        column("note", line -> model.text().note(line), 260)));
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(texts.live("checkin.none"));
        setPlaceholder(none);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.lines().addListener(this::keepShown);
    }

    List<CheckInLine> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** Runs a change of the chosen rows and leaves them chosen. */
    void change(Runnable step) {
        int[] chosen = getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        step.run();
        if (chosen.length > 0) {
            getSelectionModel().clearSelection();
            getSelectionModel().selectIndices(chosen[0], Arrays.copyOfRange(chosen, 1, chosen.length));
        }
    }

    private void press(KeyEvent press) {
        if (press.getCode() == KeyCode.SPACE) {
            change(() -> model.toggle(chosen()));
        } else if (press.getCode() == KeyCode.PLUS || press.getCode() == KeyCode.ADD) {
            change(() -> model.addKeys(chosen(), 1));
        } else if (press.getCode() == KeyCode.MINUS || press.getCode() == KeyCode.SUBTRACT) {
            change(() -> model.addKeys(chosen(), -1));
        } else {
            return;
        }
        press.consume();
    }

    /** The row that is being done stays in sight. */
    private void keepShown(ListChangeListener.Change<? extends CheckInLine> change) {
        while (change.next()) {
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                if (getItems().get(i).row().state() == State.UNDER_WAY) {
                    scrollTo(Math.max(0, i - 2));
                }
            }
        }
    }

    private TableColumn<CheckInLine, CheckInLine> state() {
        return drawn("state", 190, new Function<>() {
            @Override
            public Label apply(CheckInLine line) {
                State state = line.row().state();
                boolean isOut = !line.isIn() && line.isOpen();
                Label label =
                        new Label(model.text().state(line), (isOut ? Glyph.STOPPED : CheckInText.glyph(state)).icon());
                label.getStyleClass().addAll("key-state", isOut ? "key-state-ended" : CheckInText.style(state));
                return label;
            }
        });
    }

    private TableColumn<CheckInLine, CheckInLine> medium() {
        return drawn(
                "medium",
                110,
                line -> new Label(
                        model.text().medium(line),
                        (line.plan().medium() == Medium.PHONE ? Glyph.PHONE : Glyph.CARD).icon()));
    }

    private TableColumn<CheckInLine, String> column(String id, Function<CheckInLine, String> text, double width) {
        TableColumn<CheckInLine, String> column = head(new TableColumn<>(), id, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    private TableColumn<CheckInLine, CheckInLine> drawn(String id, double width, Function<CheckInLine, Label> drawing) {
        TableColumn<CheckInLine, CheckInLine> column = head(new TableColumn<>(), id, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable CheckInLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setGraphic(line == null ? null : drawing.apply(line));
            }
        });
        return column;
    }

    private <T> TableColumn<CheckInLine, T> head(TableColumn<CheckInLine, T> column, String id, double width) {
        column.textProperty().bind(texts.live("checkin.head." + id));
        column.setId("checkin-" + id);
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}

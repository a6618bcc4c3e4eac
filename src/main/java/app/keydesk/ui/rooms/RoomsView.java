package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The grid as rows of a list (decision 7): filters above, floors as headings, arrows and Enter as in a table. */
public final class RoomsView extends BorderPane {
    static final double ROW_HEIGHT = 74;
    private static final double TILE_WIDTH = 160;
    private static final double GUTTER = 106;

    private final RoomsViewModel model;
    private final Texts texts;
    private final ListView<GridRow> list = new ListView<>();
    private final CustomTextField search = new CustomTextField();
    private int columns = 1;

    public RoomsView(RoomsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("rooms");
        getStyleClass().add("rooms");
        setTop(new VBox(searchLine(), states()));
        setCenter(new StackPane(grid(), empty()));
        model.shownProperty().subscribe(this::draw);
        model.chosenProperty().subscribe(room -> reveal());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The field in which a person types what they look for. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox searchLine() {
        search.setId("rooms-search");
        search.setLeft(Glyph.SEARCH.icon());
        search.promptTextProperty().bind(texts.live("search.prompt"));
        search.accessibleTextProperty().bind(texts.live("search.name"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Label found = new Label();
        found.setId("rooms-found");
        found.getStyleClass().add("hint");
        model.shownProperty().subscribe(rooms -> found.setText(texts.get("found", rooms.size())));
        HBox line = new HBox(search, floors(), found);
        line.getStyleClass().add("filter-line");
        return line;
    }

    private ComboBox<@Nullable Integer> floors() {
        ComboBox<@Nullable Integer> box = new ComboBox<>();
        box.setId("rooms-floor");
        box.accessibleTextProperty().bind(texts.live("floor.filter"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer floor) {
                return floor == null ? texts.get("floor.all") : texts.get("floor", floor);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        });
        model.floorsProperty().subscribe(floors -> {
            Integer kept = model.floorProperty().get();
            box.getItems().setAll(floors);
            box.getItems().addFirst(null);
            box.setValue(kept);
        });
        box.valueProperty().bindBidirectional(model.floorProperty());
        return box;
    }

    private FlowPane states() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().add(chip(null, group));
        for (RoomState state : RoomState.values()) {
            chips.getChildren().add(chip(state, group));
        }
        return chips;
    }

    private ToggleButton chip(@Nullable RoomState state, ToggleGroup group) {
        ToggleButton chip = new ToggleButton();
        chip.setId("rooms-state-" + (state == null ? "all" : state.name()));
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        if (state != null) {
            chip.setGraphic(RoomNode.glyph(state).icon());
            chip.setTooltip(new Tooltip(texts.get("state." + state.name() + ".hint")));
        }
        model.countsProperty().subscribe(counts -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            chip.setText(texts.get(
                    "state.chip",
                    state == null ? texts.get("state.all") : model.word(state),
                    state == null ? all : counts.getOrDefault(state, 0)));
        });
        chip.setOnAction(press -> model.stateProperty().set(state));
        model.stateProperty().subscribe(now -> chip.setSelected(Objects.equals(now, state)));
        return chip;
    }

    private ListView<GridRow> grid() {
        list.setId("rooms-grid");
        list.getStyleClass().add("room-grid");
        list.setFixedCellSize(ROW_HEIGHT);
        list.accessibleTextProperty().bind(texts.live("grid"));
        list.setOnKeyTyped(this::typed);
        list.widthProperty().subscribe(width -> fit(width.doubleValue()));
        return list;
    }

    private void fit(double width) {
        int fitting = Math.max(1, (int) ((width - GUTTER) / TILE_WIDTH));
        if (fitting != columns || list.getCellFactory() == null) {
            columns = fitting;
            list.setCellFactory(view -> new RoomRowCell(model, texts, fitting));
            draw(model.shownProperty().get());
        }
    }

    /** Only rows that differ are replaced, so that a change elsewhere does not move the view. */
    private void draw(List<RoomTile> tiles) {
        List<GridRow> rows = GridRow.of(tiles, columns);
        if (rows.size() != list.getItems().size()) {
            list.getItems().setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(list.getItems().get(i))) {
                list.getItems().set(i, rows.get(i));
            }
        }
    }

    private VBox empty() {
        Label why = new Label();
        why.setId("rooms-empty");
        why.setWrapText(true);
        Button clear = new Button();
        clear.setId("rooms-clear");
        clear.textProperty().bind(texts.live("empty.clear"));
        clear.setOnAction(press -> model.clearFilters());
        VBox box = new VBox(why, clear);
        box.getStyleClass().add("empty");
        Runnable update = () -> {
            boolean isEmpty = model.shownProperty().get().isEmpty();
            box.setVisible(isEmpty);
            clear.setVisible(model.isFiltered());
            String id = !model.loadedProperty().get()
                    ? "empty.loading"
                    : model.isFiltered() ? "empty.filtered" : "empty.none";
            why.setText(texts.get(id));
        };
        model.shownProperty().subscribe(update);
        model.loadedProperty().subscribe(update);
        return box;
    }

    private void pressed(KeyEvent key) {
        if (list.isFocused() && moved(key.getCode()) || search.isFocused() && leftSearch(key.getCode())) {
            key.consume();
        }
    }

    private boolean moved(KeyCode code) {
        switch (code) {
            case DOWN -> moveRows(1);
            case UP -> moveRows(-1);
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case ENTER -> model.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean leftSearch(KeyCode code) {
        switch (code) {
            case DOWN -> {
                list.requestFocus();
                model.move(0);
            }
            case ENTER -> model.openFound();
            case ESCAPE -> model.clearFilters();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Digits and letters that are typed over the grid are a search. */
    private void typed(KeyEvent key) {
        String typed = key.getCharacter();
        if (!key.isShortcutDown() && !key.isAltDown() && typed.matches("[\\p{L}\\p{N}]")) {
            search.requestFocus();
            search.setText(typed);
            search.end();
            key.consume();
        }
    }

    private void moveRows(int by) {
        int at = model.indexOfChosen();
        model.move(at < 0 ? 0 : GridRow.below(list.getItems(), at, by) - at);
    }

    private void reveal() {
        int at = model.indexOfChosen();
        if (at < 0) {
            return;
        }
        RoomTile tile = model.shownProperty().get().get(at);
        for (int row = 0; row < list.getItems().size(); row++) {
            if (list.getItems().get(row).tiles().contains(tile)) {
                show(row);
                return;
            }
        }
    }

    private void show(int row) {
        double top = row * ROW_HEIGHT;
        boolean isOnScreen = list.lookupAll(".room-row").stream()
                .filter(node -> node instanceof RoomRowCell cell && cell.getIndex() == row)
                .anyMatch(node -> node.getBoundsInParent().getMinY() >= 0
                        && node.getBoundsInParent().getMaxY() <= list.getHeight());
        if (!isOnScreen && top >= 0) {
            list.scrollTo(Math.max(0, row - 1));
        }
    }
}

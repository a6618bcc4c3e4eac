package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Texts;
import app.keydesk.ui.rooms.GridChoices.Days;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The grid as rows of a list (decision 7): filters above, floors as headings, arrows and Enter as in a table. */
public final class RoomsView extends BorderPane {
    private static final PseudoClass WITH_DAYS = PseudoClass.getPseudoClass("with-days");
    private static final double GUTTER = 118;

    /** So many rows are replaced one by one; more at once. */
    private static final int MOST_SINGLE = 60;

    private final RoomsViewModel model;
    private final Texts texts;
    private final ListView<GridRow> list = new ListView<>();
    private final GridChoices choices;
    private final CustomTextField search;
    private Fit fit = new Fit(0, TileSize.MEDIUM, false);

    public RoomsView(RoomsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("rooms");
        getStyleClass().add("rooms");
        this.choices = model.choices();
        RoomsBar bar = new RoomsBar(model, texts);
        this.search = bar.search();
        setTop(bar);
        setCenter(new StackPane(grid(), empty()));
        model.shownProperty().subscribe(this::draw);
        model.chosenProperty().subscribe(room -> reveal());
        choices.sizeProperty().subscribe(() -> fit(list.getWidth()));
        choices.daysProperty().subscribe(() -> fit(list.getWidth()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** What the cells are made for. */
    private record Fit(int columns, TileSize size, boolean hasDays) {}

    /** The field in which a person types what they look for. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private ListView<GridRow> grid() {
        list.setId("rooms-grid");
        list.getStyleClass().add("room-grid");
        list.accessibleTextProperty().bind(texts.live("grid"));
        list.widthProperty().subscribe(width -> fit(width.doubleValue()));
        return list;
    }

    private void fit(double width) {
        TileSize size = choices.sizeProperty().get();
        boolean hasDays = choices.daysProperty().get() == Days.SHOWN;
        int fitting = hasDays ? 1 : Math.max(1, (int) ((width - GUTTER) / size.width()));
        Fit wanted = new Fit(fitting, size, hasDays);
        if (!wanted.equals(fit)) {
            fit = wanted;
            for (TileSize each : TileSize.values()) {
                list.getStyleClass().remove(each.style());
            }
            list.getStyleClass().add(size.style());
            list.pseudoClassStateChanged(WITH_DAYS, hasDays);
            list.setFixedCellSize(size.rowHeight());
            list.setCellFactory(view -> new RoomRowCell(model, texts, fitting, hasDays));
            draw(model.shownProperty().get());
            reveal();
        }
    }

    /** Only rows that differ are replaced, so that a change elsewhere does not move the view. */
    private void draw(List<RoomTile> tiles) {
        List<GridRow> rows = GridRow.of(tiles, fit.columns());
        List<Integer> differing = rows.size() != list.getItems().size()
                ? List.of()
                : IntStream.range(0, rows.size())
                        .filter(row -> !rows.get(row).equals(list.getItems().get(row)))
                        .boxed()
                        .toList();
        if (rows.size() != list.getItems().size() || differing.size() > MOST_SINGLE) {
            list.getItems().setAll(rows);
        } else {
            differing.forEach(row -> list.getItems().set(row, rows.get(row)));
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
        if (key.isShortcutDown() && resized(key.getCode())
                || list.isFocused() && moved(key.getCode())
                || search.isFocused() && leftSearch(key.getCode())) {
            key.consume();
        }
    }

    private boolean resized(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> choices.resize(1);
            case MINUS, SUBTRACT -> choices.resize(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyCode code) {
        switch (code) {
            case DOWN, KP_DOWN -> moveRows(1);
            case UP, KP_UP -> moveRows(-1);
            case LEFT, KP_LEFT -> model.move(-1);
            case RIGHT, KP_RIGHT -> model.move(1);
            case ENTER -> model.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean leftSearch(KeyCode code) {
        switch (code) {
            case DOWN, KP_DOWN -> {
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

    /** Digits and letters that are typed anywhere but in a field are a search, those of the number pad too. */
    private void typed(KeyEvent key) {
        String typed = key.getCharacter();
        if (!(key.getTarget() instanceof TextInputControl)
                && !key.isShortcutDown()
                && !key.isAltDown()
                && typed.matches("[\\p{L}\\p{N}]")) {
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
        boolean isOnScreen = list.lookupAll(".room-row").stream()
                .filter(node -> node instanceof RoomRowCell cell && cell.getIndex() == row)
                .anyMatch(node -> node.getBoundsInParent().getMinY() >= 0
                        && node.getBoundsInParent().getMaxY() <= list.getHeight());
        if (!isOnScreen) {
            list.scrollTo(Math.max(0, row - 1));
        }
    }
}

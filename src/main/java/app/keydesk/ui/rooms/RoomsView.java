package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Texts;
import app.keydesk.ui.rooms.GridChoices.Days;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The grid of rooms: filters above, floors as headings, arrows and Enter as in a table. */
public final class RoomsView extends BorderPane {
    private static final double GUTTER = 118;

    private final RoomsViewModel model;
    private final Texts texts;
    private final RoomGrid grid;
    private final GridChoices choices;
    private final CustomTextField search;
    private Fit fit = new Fit(0, TileSize.MEDIUM, false);

    public RoomsView(RoomsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("rooms");
        getStyleClass().add("rooms");
        this.choices = model.choices();
        this.grid = new RoomGrid(model, texts);
        RoomsBar bar = new RoomsBar(model, texts);
        this.search = bar.search();
        setTop(bar);
        setCenter(new StackPane(grid(), empty()));
        model.shownProperty().subscribe(this::draw);
        model.chosenProperty().subscribe(room -> reveal());
        choices.sizeProperty().subscribe(() -> fit(grid.getWidth()));
        choices.daysProperty().subscribe(() -> fit(grid.getWidth()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** What the cells are made for. */
    private record Fit(int columns, TileSize size, boolean hasDays) {}

    /** Whether every room that is in view has been drawn. */
    public ReadOnlyBooleanProperty wholeProperty() {
        return grid.wholeProperty();
    }

    /** The field in which a person types what they look for. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private RoomGrid grid() {
        grid.setId("rooms-grid");
        grid.accessibleTextProperty().bind(texts.live("grid"));
        grid.widthProperty().subscribe(width -> fit(width.doubleValue()));
        return grid;
    }

    private void fit(double width) {
        TileSize size = choices.sizeProperty().get();
        boolean hasDays = choices.daysProperty().get() == Days.SHOWN;
        int fitting = hasDays ? 1 : Math.max(1, (int) ((width - GUTTER) / size.width()));
        Fit wanted = new Fit(fitting, size, hasDays);
        if (!wanted.equals(fit)) {
            if (size != fit.size() || hasDays != fit.hasDays()) {
                grid.empty();
            }
            fit = wanted;
            for (TileSize each : TileSize.values()) {
                grid.getStyleClass().remove(each.style());
            }
            grid.getStyleClass().add(size.style());
            draw(model.shownProperty().get());
            reveal();
        }
    }

    private void draw(List<RoomTile> tiles) {
        grid.show(GridRow.of(tiles, fit.columns()), fit.columns());
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

    /**
     * The room that a function key speaks of while the cursor is here.
     *
     * @param open the one that is shown beside the list
     */
    public Optional<EntranceId> meant(Optional<EntranceId> open) {
        if (grid.isFocused()) {
            return model.marked();
        }
        return search.isFocused() && !search.getText().isBlank() ? model.sought() : open;
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && resized(key.getCode())
                || grid.isFocused() && moved(key.getCode())
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
            case PAGE_DOWN -> moveRows(grid.page());
            case PAGE_UP -> moveRows(-grid.page());
            case HOME -> model.move(-model.shownProperty().get().size());
            case END -> moveToEnd();
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
                grid.requestFocus();
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
        model.move(at < 0 ? 0 : GridRow.below(grid.rows(), at, by) - at);
    }

    private void moveToEnd() {
        model.move(0);
        model.move(model.shownProperty().get().size());
    }

    private void reveal() {
        int at = model.indexOfChosen();
        if (at >= 0) {
            grid.reveal(GridRow.at(grid.rows(), at));
        }
    }
}

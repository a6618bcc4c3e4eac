package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of the grid that is on the screen: its floor, its rooms side by side, and the days of its one room. */
final class RoomRow extends Region {
    private static final double GUTTER = 80;
    private static final double GAP = 8;
    private static final double ABOVE_FLOOR = 4;

    private final RoomsViewModel model;
    private final Texts texts;
    private final TileLook look;
    private final List<RoomNode> nodes = new ArrayList<>();
    private final @Nullable RoomDays days;
    private final TileText floor = new TileText();
    private final TileText onFloor = new TileText();
    private @Nullable GridRow shown;
    private int columns;
    private boolean wasFilled;

    /** @param hasDays the one room of the row has its days beside it */
    RoomRow(RoomsViewModel model, Texts texts, TileLook look, boolean hasDays) {
        this.model = model;
        this.texts = texts;
        this.look = look;
        this.days = hasDays ? new RoomDays(model.strips()) : null;
        setManaged(false);
        setVisible(false);
        getStyleClass().add("room-row");
        onFloor.setWrappingWidth(GUTTER);
        getChildren().addAll(floor, onFloor);
        if (days != null) {
            days.setManaged(false);
            getChildren().add(days);
        }
        sceneProperty().subscribe(scene -> showDays(scene == null ? null : shown));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return List.of();
    }

    /** Has as many rooms side by side from now on. */
    void setColumns(int wanted) {
        columns = wanted;
        while (nodes.size() < wanted) {
            RoomNode node = new RoomNode(model, look);
            node.refresh();
            nodes.add(node);
            getChildren().add(node);
        }
        place();
    }

    /** Whether it has ever shown rooms. */
    boolean wasFilled() {
        return wasFilled;
    }

    void mark(@Nullable EntranceId chosen) {
        nodes.forEach(node -> node.mark(chosen));
    }

    /** Only what differs is drawn anew. Null: no row. */
    void show(@Nullable GridRow row) {
        setVisible(row != null);
        if (row != null) {
            wasFilled = true;
            EntranceId chosen = model.chosenProperty().get();
            for (int column = 0; column < nodes.size(); column++) {
                boolean isRoom = column < columns && column < row.tiles().size();
                nodes.get(column).show(isRoom ? row.tiles().get(column) : null, chosen);
            }
            if (shown == null || !row.isSameFloor(shown)) {
                head(row);
            }
        }
        shown = row;
        showDays(getScene() == null ? null : row);
    }

    private void head(GridRow row) {
        floor.setText(row.isFirst() ? texts.get("floor", row.floor()) : "");
        onFloor.setText(row.isFirst() ? texts.get("found", row.onFloor()) : "");
        onFloor.place(0, ABOVE_FLOOR + floor.height());
    }

    /** The look has changed, or the words. */
    void refresh() {
        floor.wear(look.floor());
        onFloor.wear(look.onFloor());
        floor.place(0, ABOVE_FLOOR);
        if (shown != null) {
            head(shown);
        }
        nodes.forEach(RoomNode::refresh);
    }

    /** Where a room is drawn; empty where this row does not show it. */
    Optional<RoomNode> node(EntranceId room) {
        return isVisible() ? nodes.stream().filter(node -> node.shows(room)).findFirst() : Optional.empty();
    }

    private void showDays(@Nullable GridRow row) {
        if (days != null) {
            days.show(row == null ? null : row.tiles().getFirst().id());
        }
    }

    @Override
    public void resize(double width, double height) {
        boolean isOther = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (isOther) {
            place();
        }
    }

    private void place() {
        double from = GUTTER + GAP;
        double all = Math.max(0, getWidth() - from);
        double width = days == null
                ? (all - (columns - 1) * GAP) / columns
                : model.choices().sizeProperty().get().width();
        for (int column = 0; column < nodes.size(); column++) {
            nodes.get(column).resizeRelocate(from + column * (width + GAP), 0, width, getHeight());
        }
        if (days != null) {
            double left = from + width + GAP;
            days.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        // everything is placed where it is filled
    }
}

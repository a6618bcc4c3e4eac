package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A row of the grid; its nodes are made once and only filled afterwards, so that scrolling stays smooth. */
final class RoomRowCell extends ListCell<GridRow> {
    private final RoomsViewModel model;
    private final Texts texts;
    private final int columns;
    private final HBox rooms = new HBox();
    private final List<RoomNode> nodes = new ArrayList<>();
    private final @Nullable RoomDays days;
    private Subscription watching = Subscription.EMPTY;
    private final Label floor = new Label();
    private final Label onFloor = new Label();

    /** @param hasDays the one room of the row has its days beside it */
    RoomRowCell(RoomsViewModel model, Texts texts, int columns, boolean hasDays) {
        this.model = model;
        this.texts = texts;
        this.columns = columns;
        this.days = hasDays ? new RoomDays(model.strips()) : null;
        getStyleClass().add("room-row");
        rooms.getStyleClass().add("room-row-tiles");
        floor.getStyleClass().add("floor-heading");
        onFloor.getStyleClass().add("floor-count");
        onFloor.setWrapText(true);
        VBox gutter = new VBox(floor, onFloor);
        gutter.getStyleClass().add("floor-gutter");
        rooms.getChildren().add(gutter);
        setFocusTraversable(false);
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    /** Follows the choice, and asks for days, only while it is on screen, so that a replaced cell is let go. */
    private void follow(boolean isOnScreen) {
        watching.unsubscribe();
        watching = isOnScreen ? model.chosenProperty().subscribe(this::mark) : Subscription.EMPTY;
        showDays(isOnScreen && !isEmpty() ? getItem() : null);
    }

    private void mark(@Nullable EntranceId chosen) {
        nodes.forEach(node -> node.mark(chosen));
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            showDays(null);
            setGraphic(null);
            return;
        }
        floor.setText(row.isFirst() ? texts.get("floor", row.floor()) : "");
        onFloor.setText(row.isFirst() ? texts.get("found", row.onFloor()) : "");
        fill(row.tiles());
        showDays(getScene() == null ? null : row);
        setGraphic(rooms);
    }

    private void showDays(@Nullable GridRow row) {
        if (days != null) {
            days.show(row == null ? null : row.tiles().getFirst().id());
        }
    }

    private void fill(List<RoomTile> tiles) {
        while (nodes.size() < columns) {
            RoomNode node = new RoomNode(model);
            HBox.setHgrow(node, days == null ? Priority.ALWAYS : Priority.NEVER);
            nodes.add(node);
            rooms.getChildren().add(node);
        }
        if (days != null && days.getParent() == null) {
            HBox.setHgrow(days, Priority.ALWAYS);
            rooms.getChildren().add(days);
        }
        for (int i = 0; i < columns; i++) {
            nodes.get(i)
                    .show(
                            i < tiles.size() ? tiles.get(i) : null,
                            model.chosenProperty().get());
        }
    }
}

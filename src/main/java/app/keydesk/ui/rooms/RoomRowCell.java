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
    private Subscription watching = Subscription.EMPTY;
    private final Label floor = new Label();
    private final Label onFloor = new Label();

    RoomRowCell(RoomsViewModel model, Texts texts, int columns) {
        this.model = model;
        this.texts = texts;
        this.columns = columns;
        getStyleClass().add("room-row");
        rooms.getStyleClass().add("room-row-tiles");
        floor.getStyleClass().add("floor-heading");
        onFloor.getStyleClass().add("floor-count");
        VBox gutter = new VBox(floor, onFloor);
        gutter.getStyleClass().add("floor-gutter");
        rooms.getChildren().add(gutter);
        setFocusTraversable(false);
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    /** Follows the choice only while it is on screen, so that a replaced cell is let go. */
    private void follow(boolean isOnScreen) {
        watching.unsubscribe();
        watching = isOnScreen ? model.chosenProperty().subscribe(this::mark) : Subscription.EMPTY;
    }

    private void mark(@Nullable EntranceId chosen) {
        nodes.forEach(node -> node.mark(chosen));
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            setGraphic(null);
            return;
        }
        floor.setText(row.isFirst() ? texts.get("floor", row.floor()) : "");
        onFloor.setText(row.isFirst() ? texts.get("found", row.onFloor()) : "");
        fill(row.tiles());
        setGraphic(rooms);
    }

    private void fill(List<RoomTile> tiles) {
        while (nodes.size() < columns) {
            RoomNode node = new RoomNode(model);
            HBox.setHgrow(node, Priority.ALWAYS);
            nodes.add(node);
            rooms.getChildren().add(node);
        }
        for (int i = 0; i < columns; i++) {
            nodes.get(i)
                    .show(
                            i < tiles.size() ? tiles.get(i) : null,
                            model.chosenProperty().get());
        }
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomTile;
import java.util.ArrayList;
import java.util.List;

/** A row of the grid: a floor's heading, or as many rooms as fit side by side. */
sealed interface GridRow {
    record Floor(int number, int rooms) implements GridRow {}

    record Rooms(List<RoomTile> tiles) implements GridRow {}

    /** {@code tiles} in order of number, cut into rows; no row crosses a floor. */
    static List<GridRow> of(List<RoomTile> tiles, int columns) {
        List<GridRow> rows = new ArrayList<>();
        int from = 0;
        while (from < tiles.size()) {
            int floor = tiles.get(from).floor();
            int until = from;
            while (until < tiles.size() && tiles.get(until).floor() == floor) {
                until++;
            }
            rows.add(new Floor(floor, until - from));
            for (int row = from; row < until; row += columns) {
                rows.add(new Rooms(List.copyOf(tiles.subList(row, Math.min(row + columns, until)))));
            }
            from = until;
        }
        return rows;
    }
}

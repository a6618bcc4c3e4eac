package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomTile;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the grid: as many rooms of one floor as fit side by side.
 *
 * @param isFirst it begins its floor and bears its name
 * @param onFloor how many rooms of that floor are shown
 */
record GridRow(int floor, boolean isFirst, int onFloor, List<RoomTile> tiles) {

    /** Whether the same stands beside both. */
    boolean isSameFloor(GridRow other) {
        return floor == other.floor && isFirst == other.isFirst && onFloor == other.onFloor;
    }

    /** {@code tiles} in order of number, cut into rows; no row crosses a floor. */
    static List<GridRow> of(List<RoomTile> tiles, int columns) {
        List<GridRow> rows = new ArrayList<>();
        int from = 0;
        while (from < tiles.size()) {
            int floor = tiles.get(from).floor();
            int until = endOfFloor(tiles, from, floor);
            for (int row = from; row < until; row += columns) {
                List<RoomTile> line = tiles.subList(row, Math.min(row + columns, until));
                rows.add(new GridRow(floor, row == from, until - from, line));
            }
            from = until;
        }
        return rows;
    }

    private static int endOfFloor(List<RoomTile> tiles, int from, int floor) {
        int until = from;
        while (until < tiles.size() && tiles.get(until).floor() == floor) {
            until++;
        }
        return until;
    }

    /** The row of the room at {@code index} of {@code rows}' rooms. */
    static int at(List<GridRow> rows, int index) {
        int row = 0;
        int left = index;
        while (row < rows.size() - 1 && left >= rows.get(row).tiles().size()) {
            left -= rows.get(row++).tiles().size();
        }
        return row;
    }

    /** The place of the room {@code by} rows below (or above) the one at {@code index} of {@code rows}' rooms, same column. */
    static int below(List<GridRow> rows, int index, int by) {
        int start = 0;
        for (int row = 0; row < rows.size(); row++) {
            int size = rows.get(row).tiles().size();
            if (index < start + size) {
                return inRow(rows, Math.clamp((long) row + by, 0, rows.size() - 1), index - start);
            }
            start += size;
        }
        return index;
    }

    private static int inRow(List<GridRow> rows, int row, int column) {
        int start =
                rows.stream().limit(row).mapToInt(each -> each.tiles().size()).sum();
        return start + Math.min(column, rows.get(row).tiles().size() - 1);
    }
}

package app.keydesk.ui.rooms;

import java.util.Locale;

/** How large the rooms of the grid are drawn; in scaled pixels. */
enum TileSize {
    /** Without its last line. */
    SMALL(160, 54),
    MEDIUM(160, 74),
    LARGE(224, 100);

    private final double width;
    private final double rowHeight;

    TileSize(double width, double rowHeight) {
        this.width = width;
        this.rowHeight = rowHeight;
    }

    /** With the gap beside it. */
    double width() {
        return width;
    }

    /** With the gap below it. */
    double rowHeight() {
        return rowHeight;
    }

    String style() {
        return "tiles-" + name().toLowerCase(Locale.ROOT);
    }

    /** One step larger or smaller, as far as there is one. */
    TileSize step(int by) {
        return values()[Math.clamp((long) ordinal() + by, 0, values().length - 1)];
    }
}

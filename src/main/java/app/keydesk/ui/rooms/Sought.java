package app.keydesk.ui.rooms;

import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomTile;
import java.util.List;
import java.util.Optional;

/** What a search shows, and what of it is meant; {@code typed} is folded. */
record Sought(List<RoomTile> tiles, String typed) {

    /** The room of exactly the number that was typed. */
    Optional<RoomTile> exact() {
        return tiles.stream()
                .filter(tile -> Folding.fold(tile.number().text()).equals(typed))
                .findFirst();
    }

    /** The one room, where one alone is shown. */
    Optional<RoomTile> only() {
        return tiles.size() == 1 ? first() : Optional.empty();
    }

    Optional<RoomTile> first() {
        return tiles.stream().findFirst();
    }
}

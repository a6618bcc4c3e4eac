package app.keydesk.ui.rooms;

import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomTile;

/**
 * A room with what it is found and ordered by.
 *
 * @param words number, name, guests, those expected and state, folded
 * @param guest the first guest's name, folded; empty without
 * @param floor read from its number once
 */
record FoundRoom(RoomTile tile, String words, String guest, int floor) {
    static FoundRoom of(RoomTile tile, String stateWord, String expectedWord) {
        String words =
                tile.number() + "\n" + tile.name() + "\n" + String.join("\n", tile.guestNames()) + "\n" + stateWord;
        if (!tile.expected().isEmpty()) {
            words += "\n" + expectedWord + "\n" + String.join("\n", tile.expected());
        }
        String folded = Folding.fold(words);
        String spelledOut = Folding.foldSpelledOut(words);
        return new FoundRoom(
                tile,
                folded.equals(spelledOut) ? folded : folded + '\n' + spelledOut,
                tile.guestNames().isEmpty()
                        ? ""
                        : Folding.fold(tile.guestNames().getFirst()),
                tile.floor());
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomTile;

/** A room with the folded words by which it is found: number, name, guests and state. */
record FoundRoom(RoomTile tile, String words) {
    static FoundRoom of(RoomTile tile, String stateWord) {
        String words =
                tile.number() + "\n" + tile.name() + "\n" + String.join("\n", tile.guestNames()) + "\n" + stateWord;
        String folded = Folding.fold(words);
        String spelledOut = Folding.foldSpelledOut(words);
        return new FoundRoom(tile, folded.equals(spelledOut) ? folded : folded + '\n' + spelledOut);
    }
}

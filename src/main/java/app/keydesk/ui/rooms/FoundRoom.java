package app.keydesk.ui.rooms;

import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A room with what it is found and ordered by.
 *
 * @param words number, name, guests, those expected and all states, folded
 * @param guest the first guest's name, folded; empty without
 * @param floor read from its number once
 */
record FoundRoom(RoomTile tile, String words, String guest, int floor) {
    static FoundRoom of(RoomTile tile, Map<RoomState, String> stateWords) {
        String words = Stream.of(
                        Stream.of(tile.number().text(), tile.name()),
                        tile.guestNames().stream(),
                        tile.expected().stream(),
                        tile.states().stream().map(stateWords::get))
                .flatMap(said -> said)
                .collect(Collectors.joining("\n"));
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

package app.keydesk.ui.lists;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a list, as the room's live keys tell it.
 *
 * @param guests the owners of its keys, the first key's first
 */
record StayLine(
        EntranceId room,
        RoomNumber number,
        RoomState state,
        List<String> guests,
        int phoneKeys,
        int cardKeys,
        String fromWord,
        String untilWord) {

    static StayLine of(RoomTile tile, Words words, HotelTime time, Instant now) {
        return new StayLine(
                tile.id(),
                tile.number(),
                tile.state(),
                tile.guestNames().isEmpty() ? List.of(words.shared().get("key.nobody")) : tile.guestNames(),
                tile.phoneKeys(),
                tile.cardKeys(),
                word(tile.from(), words, time, now),
                word(tile.until(), words, time, now));
    }

    private static String word(@Nullable Instant at, Words words, HotelTime time, Instant now) {
        return at == null ? words.own().get("stays.no-end") : words.shortDayAndTime(at, time, now);
    }
}

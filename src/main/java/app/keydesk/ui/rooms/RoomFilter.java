package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rooms are shown: every word that was typed must occur, a floor and a state where chosen. Upper and lower case and
 * accents do not matter.
 */
record RoomFilter(
        String text, @Nullable Integer floor, @Nullable RoomState state) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static final RoomFilter ALL = new RoomFilter("", null, null);

    boolean shows(FoundRoom room) {
        return (state == null || room.tile().state() == state)
                && (floor == null || room.floor() == floor)
                && showsText(room);
    }

    private boolean showsText(FoundRoom room) {
        if (text.isEmpty()) {
            return true;
        }
        for (String word : SPACES.split(text)) {
            if (!room.words().contains(word)) {
                return false;
            }
        }
        return true;
    }
}

package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rooms are shown: every word that was typed must occur, a floor and a state where chosen; a room
 * counts in every state that it has. Upper and lower case and
 * accents do not matter.
 */
record RoomFilter(
        String text, @Nullable Integer floor, @Nullable RoomState state) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    RoomFilter {
        text = SPACES.matcher(text).replaceAll(" ");
    }

    static final RoomFilter ALL = new RoomFilter("", null, null);

    boolean shows(FoundRoom room) {
        return (state == null || room.tile().is(state)) && (floor == null || room.floor() == floor) && showsText(room);
    }

    private boolean showsText(FoundRoom room) {
        if (text.isEmpty()) {
            return true;
        }
        int from = 0;
        while (from < text.length()) { // no pattern: each keystroke asks 10,000 rooms
            int until = text.indexOf(' ', from);
            String word = text.substring(from, until < 0 ? text.length() : until);
            if (!room.words().contains(word)) {
                return false;
            }
            from += word.length() + 1;
        }
        return true;
    }
}

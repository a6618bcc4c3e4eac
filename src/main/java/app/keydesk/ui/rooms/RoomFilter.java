package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rooms are shown: every word that was typed must occur, a floor and a state where chosen. Upper and lower case and
 * accents do not matter.
 */
record RoomFilter(
        String text, @Nullable Integer floor, @Nullable RoomState state) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static final RoomFilter ALL = new RoomFilter("", null, null);

    boolean shows(FoundRoom room) {
        return (state == null || room.tile().state() == state)
                && (floor == null || room.tile().floor() == floor)
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

    /** {@code typed} as it is compared. */
    static String folded(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        boolean isPlain = lower.chars().allMatch(character -> character < 128);
        return isPlain
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }
}

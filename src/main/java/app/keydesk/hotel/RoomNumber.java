package app.keydesk.hotel;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A room's number as the hotel writes it ("412", "0412", "B-07"), sorted by its digits first. */
public record RoomNumber(String text) implements Comparable<RoomNumber> {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** The first run of digits as a number. */
    public OptionalInt number() {
        Matcher matcher = DIGITS.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
    }

    /** The floor by the usual rule (room 412 is on floor 4, 1203 on 12); 0 where the number tells none. */
    public int floor() {
        return number().orElse(0) / 100;
    }

    @Override
    public int compareTo(RoomNumber other) {
        int byNumber = Integer.compare(
                number().orElse(Integer.MAX_VALUE), other.number().orElse(Integer.MAX_VALUE));
        return byNumber != 0 ? byNumber : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

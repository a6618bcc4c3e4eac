package app.keydesk.hotel;

import java.util.Locale;
import java.util.OptionalInt;

/** A room's number as the hotel writes it ("412", "0412", "B-07"), sorted by its digits first. */
public record RoomNumber(String text) implements Comparable<RoomNumber> {
    private static final int MOST_DIGITS = 9;

    /** The first run of digits as a number. No pattern: drawing and sorting 10,000 rooms asks for it again and again. */
    public OptionalInt number() {
        int from = 0;
        while (from < text.length() && !isDigit(text.charAt(from))) {
            from++;
        }
        int until = from;
        int number = 0;
        while (until < text.length() && until < from + MOST_DIGITS && isDigit(text.charAt(until))) {
            number = number * 10 + text.charAt(until++) - '0';
        }
        return until == from ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** As it is compared with another system's writing of it: "412", "0412" and " 412 " are one. */
    public String plain() {
        String bare = text.strip();
        int zeros = 0;
        while (zeros < bare.length() - 1 && bare.charAt(zeros) == '0') {
            zeros++;
        }
        return bare.substring(zeros).toLowerCase(Locale.ROOT);
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

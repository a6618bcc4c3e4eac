package app.keydesk.desk.checkin;

import app.keydesk.hotel.Medium;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What one arrival of a group is to get. It names no person, so that it may lie on this PC in clear.
 *
 * @param reservation the PMS's number of the arrival
 * @param keys at least 1
 * @param isIn false: it was left out of its group, and gets nothing
 */
public record CheckInPlan(String reservation, int keys, Medium medium, LocalDate departsOn, boolean isIn) {
    private static final String TAB = "\t";
    private static final String OUT = "OUT" + TAB;

    public CheckInPlan in(boolean now) {
        return new CheckInPlan(reservation, keys, medium, departsOn, now);
    }

    /** One line, read again by {@link #read}. */
    String line() {
        return (isIn ? "" : OUT)
                + String.join(TAB, Integer.toString(keys), medium.name(), departsOn.toString(), reservation);
    }

    /** Empty where the line is none of ours. */
    static Optional<CheckInPlan> read(String line) {
        boolean isIn = !line.startsWith(OUT);
        String[] words = line.substring(isIn ? 0 : OUT.length()).split(TAB, 4);
        if (words.length < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CheckInPlan(
                    words[3], Integer.parseInt(words[0]), Medium.valueOf(words[1]), LocalDate.parse(words[2]), isIn));
        } catch (IllegalArgumentException | DateTimeParseException e) { // written by another program: planned anew
            return Optional.empty();
        }
    }
}

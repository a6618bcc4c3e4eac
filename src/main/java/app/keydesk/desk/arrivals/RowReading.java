package app.keydesk.desk.arrivals;

import static app.keydesk.desk.arrivals.ArrivalField.ARRIVES_ON;
import static app.keydesk.desk.arrivals.ArrivalField.DEPARTS_ON;
import static app.keydesk.desk.arrivals.ArrivalField.EMAIL;
import static app.keydesk.desk.arrivals.ArrivalField.FIRST_NAME;
import static app.keydesk.desk.arrivals.ArrivalField.GUEST_NAME;
import static app.keydesk.desk.arrivals.ArrivalField.KEYS;
import static app.keydesk.desk.arrivals.ArrivalField.LAST_NAME;
import static app.keydesk.desk.arrivals.ArrivalField.NIGHTS;
import static app.keydesk.desk.arrivals.ArrivalField.PHONE_NUMBER;
import static app.keydesk.desk.arrivals.ArrivalField.RESERVATION;
import static app.keydesk.desk.arrivals.ArrivalField.ROOM;

import app.keydesk.desk.arrivals.RowFault.Reason;
import app.keydesk.hotel.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads one row, and notes what is wrong with it. */
final class RowReading {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_RESERVATION = 64;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_NIGHTS = 366;
    private static final int MOST_KEYS = 20;

    private final CsvTable table;
    private final CsvRecords.Line line;
    private final DateReading dates;
    private final RoomNumbers rooms;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> leftOut = new ArrayList<>();

    RowReading(CsvTable table, CsvRecords.Line line, DateReading dates, RoomNumbers rooms) {
        this.table = table;
        this.line = line;
        this.dates = dates;
        this.rooms = rooms;
    }

    /** Empty where {@link #faults()} tell why not. */
    Optional<Arrival> read(LocalDate today) {
        if (line.isOpenQuote()) {
            faults.add(new RowFault(Reason.OPEN_QUOTE, null, ""));
            return Optional.empty();
        }
        String reservation = needed(RESERVATION, cell(RESERVATION), LONGEST_RESERVATION);
        String name = needed(GUEST_NAME, name(), LONGEST_TEXT);
        String room = room();
        Optional<LocalDate> from = date(ARRIVES_ON);
        Optional<LocalDate> until = from.flatMap(this::departure);
        int keys = count(KEYS, MOST_KEYS).orElse(1);
        if (from.isPresent() && until.isPresent()) {
            checkDays(from.get(), until.get(), today);
        }
        if (!faults.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(reservation, name, email(), phoneNumber(), room, from.get(), until.get(), keys));
    }

    List<RowFault> faults() {
        return faults;
    }

    /** What is not taken over though the row is. */
    List<RowFault> leftOut() {
        return leftOut;
    }

    private String name() {
        String first = cell(FIRST_NAME);
        String last = cell(LAST_NAME).isEmpty() ? cell(GUEST_NAME) : cell(LAST_NAME);
        if (first.isEmpty() && last.chars().filter(c -> c == ',').count() == 1) {
            int comma = last.indexOf(',');
            return (last.substring(comma + 1).strip() + " "
                            + last.substring(0, comma).strip())
                    .strip();
        }
        return (first + " " + last).strip();
    }

    private String needed(ArrivalField field, String value, int longest) {
        if (value.isEmpty()) {
            faults.add(new RowFault(Reason.MISSING, field, ""));
        } else if (value.length() > longest) {
            faults.add(new RowFault(Reason.TOO_LONG, field, value.substring(0, longest)));
        }
        return value;
    }

    private String room() {
        String written = cell(ROOM);
        if (written.isEmpty()) {
            return "";
        }
        Optional<String> known = rooms.known(written);
        if (known.isEmpty()) {
            faults.add(new RowFault(Reason.NO_SUCH_ROOM, ROOM, cut(written)));
        }
        return known.orElse("");
    }

    private Optional<LocalDate> date(ArrivalField field) {
        String written = cell(field);
        if (written.isEmpty()) {
            faults.add(new RowFault(Reason.MISSING, field, ""));
            return Optional.empty();
        }
        Optional<LocalDate> date = dates.read(written);
        if (date.isEmpty()) {
            faults.add(new RowFault(Reason.NOT_A_DATE, field, cut(written)));
        }
        return date;
    }

    private Optional<LocalDate> departure(LocalDate from) {
        if (!cell(DEPARTS_ON).isEmpty() || cell(NIGHTS).isEmpty()) {
            return date(DEPARTS_ON);
        }
        OptionalInt nights = count(NIGHTS, MOST_NIGHTS);
        return nights.isPresent() ? Optional.of(from.plusDays(nights.getAsInt())) : Optional.empty();
    }

    private void checkDays(LocalDate from, LocalDate until, LocalDate today) {
        if (!until.isAfter(from)) {
            faults.add(new RowFault(Reason.NOT_AFTER_ARRIVAL, DEPARTS_ON, cell(DEPARTS_ON)));
        } else if (until.isAfter(from.plusDays(MOST_NIGHTS))) {
            faults.add(new RowFault(Reason.TOO_FAR, DEPARTS_ON, cell(DEPARTS_ON)));
        } else if (until.isBefore(today)) {
            faults.add(new RowFault(Reason.OVER, DEPARTS_ON, cell(DEPARTS_ON)));
        }
    }

    private OptionalInt count(ArrivalField field, int most) {
        String written = cell(field);
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        if (written.matches("\\d{1,4}")) {
            int count = Integer.parseInt(written);
            if (count >= 1 && count <= most) {
                return OptionalInt.of(count);
            }
        }
        faults.add(new RowFault(Reason.NOT_A_COUNT, field, cut(written)));
        return OptionalInt.empty();
    }

    private String email() {
        String written = cell(EMAIL);
        if (written.isEmpty()
                || written.length() <= LONGEST_TEXT && MAIL.matcher(written).matches()) {
            return written;
        }
        leftOut.add(new RowFault(Reason.NOT_A_MAIL_ADDRESS, EMAIL, cut(written)));
        return "";
    }

    private String phoneNumber() {
        String written = cell(PHONE_NUMBER);
        if (written.length() <= LONGEST_TEXT) {
            return written;
        }
        leftOut.add(new RowFault(Reason.TOO_LONG, PHONE_NUMBER, cut(written)));
        return "";
    }

    private String cell(ArrivalField field) {
        return table.cell(line, field);
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }
}

package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.hotel.Arrival;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** Which arrivals are listed: a span of days, and any part of room, name or reservation. */
record ArrivalFilter(Span span, String text) {
    enum Span {
        TODAY,
        COMING,
        ALL
    }

    boolean shows(ArrivalRow row, LocalDate today) {
        Arrival arrival = row.arrival();
        boolean isInSpan = switch (span) {
            case TODAY ->
                row.state() != ArrivalState.OVER && !arrival.arrivesOn().isAfter(today);
            case COMING -> row.state() == ArrivalState.LATER;
            case ALL -> true;
        };
        return isInSpan && (text.isBlank() || fits(arrival));
    }

    private boolean fits(Arrival arrival) {
        String wanted = plain(text.strip());
        return plain(arrival.guestName()).contains(wanted)
                || plain(arrival.roomNumber()).startsWith(wanted)
                || plain(arrival.reservation()).contains(wanted);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.Folding;
import java.time.LocalDate;

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
        String wanted = Folding.fold(text.strip());
        return Folding.fold(arrival.guestName()).contains(wanted)
                || Folding.fold(arrival.roomNumber()).startsWith(wanted)
                || Folding.fold(arrival.reservation()).contains(wanted);
    }
}

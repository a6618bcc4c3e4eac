package app.keydesk.desk.arrivals;

import app.keydesk.hotel.Arrival;
import java.util.List;

/** What one row of a file will do. */
public sealed interface ImportRow {
    /** Where it begins in the file, from 1. */
    long line();

    /** @param leftOut what is not taken over, though the rest is */
    record Accepted(long line, Effect effect, Arrival arrival, List<RowFault> leftOut) implements ImportRow {}

    /** @param text the row as the file has it, cut to a line */
    record Refused(long line, String text, List<RowFault> faults) implements ImportRow {}

    enum Effect {
        NEW,
        CHANGED,
        SAME
    }
}

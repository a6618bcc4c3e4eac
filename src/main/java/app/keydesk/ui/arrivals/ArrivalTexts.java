package app.keydesk.ui.arrivals;

import app.keydesk.desk.arrivals.ArrivalField;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.RowFault;
import app.keydesk.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Arrivals and imports in words. */
record ArrivalTexts(Texts own) {

    /** Such as "26 Nov 2026": where the year is to be looked at. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(own.locale())
                .format(day);
    }

    /** Such as "Thu, 26 Nov": in a list. */
    String shortDay(LocalDate day) {
        return SHORT_DAY.withLocale(own.locale()).format(day);
    }

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofLocalizedPattern("MMMEd");

    String state(ArrivalState state) {
        return own.get("arrivals.state." + state.name());
    }

    String field(ArrivalField field) {
        return own.get("arrivals.field." + field.name());
    }

    /** "Departure: not a date (31.02.2026)". */
    String fault(RowFault fault) {
        ArrivalField field = fault.field();
        String reason = own.get("arrivals.fault." + fault.reason().name());
        if (field == null) {
            return reason;
        }
        return fault.value().isEmpty()
                ? own.get("arrivals.fault", field(field), reason)
                : own.get("arrivals.fault-of", field(field), reason, fault.value());
    }

    String faults(List<RowFault> faults) {
        return faults.stream().map(this::fault).collect(Collectors.joining("; "));
    }

    String unreadable(ImportPreview.Unreadable why) {
        String missing = why.missing().stream().map(this::field).collect(Collectors.joining(", "));
        return own.get("arrivals.unreadable." + why.reason().name(), why.fileName(), missing);
    }

    String done(ImportResult result, ImportPreview.Readable rows) {
        return complete(
                own.get("arrivals.imported", result.created(), result.changed(), result.same(), result.refused()),
                rows);
    }

    /** The sentence, and how many of the rows are taken over without something. */
    String complete(String sentence, ImportPreview.Readable rows) {
        long incomplete = rows.incomplete();
        return incomplete == 0 ? sentence : sentence + " " + own.get("import.incomplete", incomplete);
    }
}

package app.keydesk.ui.arrivals;

import app.keydesk.cache.StorageException;
import app.keydesk.desk.arrivals.ArrivalField;
import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.arrivals.DateOrder;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.desk.arrivals.ImportPreview.Column;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.ImportRow;
import app.keydesk.desk.arrivals.MissedFile;
import app.keydesk.desk.arrivals.RowFault;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Arrivals on paper: what is imported is listed, without files and without a cache. */
final class PaperArrivals implements Arrivals {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    final List<ArrivalRow> rows = new ArrayList<>();
    ImportPreview next = new ImportPreview.Unreadable("pms.csv", ImportPreview.Reason.EMPTY, List.of());
    Instant now = TODAY.atTime(15, 0).atZone(ZONE).toInstant();
    final List<MissedFile> missed = new ArrayList<>();
    boolean fails;
    Runnable listener = () -> {};

    static Arrival arrival(String reservation, String name, String room, int daysFromNow) {
        LocalDate arrivesOn = TODAY.plusDays(daysFromNow);
        return new Arrival(reservation, name, "", "", room, arrivesOn, arrivesOn.plusDays(2), 2);
    }

    void add(Arrival arrival, ArrivalState state) {
        EntranceId room = arrival.roomNumber().isEmpty() ? null : new EntranceId("room-" + arrival.roomNumber());
        rows.add(new ArrivalRow(arrival, room, state));
    }

    /** A file with a new arrival, a changed one whose mail is left out, and a refused row. */
    static ImportPreview.Readable file() {
        return new ImportPreview.Readable(
                "pms.csv",
                "UTF-8",
                ';',
                DateOrder.DAY_FIRST,
                true,
                List.of(
                        new Column("Res No", ArrivalField.RESERVATION),
                        new Column("Gast", ArrivalField.GUEST_NAME),
                        new Column("VIP", null)),
                List.of(
                        new ImportRow.Accepted(
                                2, ImportRow.Effect.NEW, arrival("R-7", "Carla Rossi", "413", 0), List.of()),
                        new ImportRow.Accepted(
                                3,
                                ImportRow.Effect.CHANGED,
                                arrival("R-1", "Anna Müller", "412", 0),
                                List.of(new RowFault(
                                        RowFault.Reason.NOT_A_MAIL_ADDRESS, ArrivalField.EMAIL, "anna(at)example"))),
                        new ImportRow.Refused(
                                4,
                                "R-9;Dan Bad;999;31.02.2026",
                                List.of(new RowFault(
                                        RowFault.Reason.NOT_A_DATE, ArrivalField.ARRIVES_ON, "31.02.2026")))));
    }

    @Override
    public List<ArrivalRow> list() {
        return List.copyOf(rows);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public ImportPreview preview(Path file) {
        if (fails) {
            throw new StorageException(new Problem.Storage(Problem.Storage.Fault.DAMAGED), new IOException());
        }
        return next;
    }

    @Override
    public ImportResult apply(ImportPreview.Readable preview) {
        preview.accepted().forEach(row -> add(row.arrival(), ArrivalState.EXPECTED));
        return new ImportResult(preview.fileName(), Instant.EPOCH, 1, 1, 0, 1);
    }

    @Override
    public List<MissedFile> missed() {
        return List.copyOf(missed);
    }

    @Override
    public void keep(MissedFile file) {
        missed.addFirst(file);
    }

    @Override
    public void forgetMissed() {
        missed.clear();
    }

    @Override
    public Registration onChange(Runnable listener) {
        this.listener = listener;
        return () -> this.listener = () -> {};
    }
}

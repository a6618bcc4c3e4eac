package app.keydesk.desk.arrivals;

import app.keydesk.desk.arrivals.ImportPreview.Reason;
import app.keydesk.hotel.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a file into a preview, against the arrivals that are there. */
final class FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final long LARGEST_BYTES = 40_000_000;
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_LINE = 200;

    private final Map<String, Arrival> known;
    private final RoomNumbers rooms;
    private final LocalDate today;
    private final DateOrder usualOrder;

    FileReading(Map<String, Arrival> known, RoomNumbers rooms, LocalDate today, DateOrder usualOrder) {
        this.known = known;
        this.rooms = rooms;
        this.today = today;
        this.usualOrder = usualOrder;
    }

    ImportPreview read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return unreadable(name, Reason.FOLDER);
        }
        try {
            return Files.size(file) > LARGEST_BYTES
                    ? unreadable(name, Reason.TOO_LARGE)
                    : read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            LOG.warn("arrivals file not readable: {}", e.getClass().getSimpleName());
            return unreadable(name, Reason.NOT_READABLE);
        }
    }

    ImportPreview read(String name, byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return unreadable(name, Reason.SPREADSHEET);
        }
        CsvText text = CsvText.of(bytes);
        if (text.text().isBlank()) {
            return unreadable(name, Reason.EMPTY);
        }
        if (text.text().indexOf('\0') >= 0) {
            return unreadable(name, Reason.NOT_A_LIST);
        }
        CsvTable table = CsvTable.of(text.text(), MOST_ROWS + 1);
        if (!table.missing().isEmpty()) {
            return new ImportPreview.Unreadable(name, Reason.COLUMNS_MISSING, table.missing());
        }
        if (table.rows().size() > MOST_ROWS) {
            return unreadable(name, Reason.TOO_LARGE);
        }
        DateReading dates = DateReading.of(samples(table), usualOrder);
        return new ImportPreview.Readable(
                name,
                text.encoding(),
                table.separator(),
                dates.order(),
                dates.isGuessed(),
                table.columns(),
                rows(table, dates));
    }

    private static List<String> samples(CsvTable table) {
        List<String> samples = new ArrayList<>();
        for (CsvRecords.Line line : table.rows()) {
            samples.add(table.cell(line, ArrivalField.ARRIVES_ON));
            samples.add(table.cell(line, ArrivalField.DEPARTS_ON));
        }
        return samples;
    }

    private List<ImportRow> rows(CsvTable table, DateReading dates) {
        Set<String> seen = new HashSet<>();
        List<ImportRow> rows = new ArrayList<>(table.rows().size());
        for (CsvRecords.Line line : table.rows()) {
            if (line.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            RowReading reading = new RowReading(table, line, dates, rooms);
            Optional<Arrival> arrival = reading.read(today);
            if (arrival.isPresent() && !seen.add(arrival.get().reservation())) {
                reading.faults()
                        .add(new RowFault(
                                RowFault.Reason.TWICE_IN_FILE,
                                ArrivalField.RESERVATION,
                                arrival.get().reservation()));
            }
            rows.add(
                    arrival.isPresent() && reading.faults().isEmpty()
                            ? accepted(line, arrival.get(), reading)
                            : new ImportRow.Refused(line.number(), text(line, table), List.copyOf(reading.faults())));
        }
        return List.copyOf(rows);
    }

    private ImportRow accepted(CsvRecords.Line line, Arrival arrival, RowReading reading) {
        Arrival before = known.get(arrival.reservation());
        ImportRow.Effect effect = before == null
                ? ImportRow.Effect.NEW
                : before.equals(arrival) ? ImportRow.Effect.SAME : ImportRow.Effect.CHANGED;
        return new ImportRow.Accepted(line.number(), effect, arrival, List.copyOf(reading.leftOut()));
    }

    private static String text(CsvRecords.Line line, CsvTable table) {
        String text =
                String.join(String.valueOf(table.separator()), line.cells()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE);
    }

    private static ImportPreview unreadable(String name, Reason reason) {
        return new ImportPreview.Unreadable(name, reason, List.of());
    }
}

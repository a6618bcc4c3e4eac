package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Line;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of the audit trail as text, for a spreadsheet or for a program. */
final class AuditExport {
    private static final List<String> HEADINGS = List.of(
            "number", "time_utc", "time_local", "zone", "operator", "action", "ids", "guest", "reason", "request_id");
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";
    private static final JsonFactory JSON = new JsonFactory();

    private AuditExport() {}

    /** Begins with the line of headings. */
    static CsvWriter csv(Writer target) {
        return CsvWriter.builder().build(target).writeRecord(HEADINGS);
    }

    static void write(List<Line> lines, CsvWriter csv) {
        for (Line line : lines) {
            csv.writeRecord(List.of(
                    Long.toString(line.number()),
                    utc(line),
                    line.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                    line.at().getZone().getId(),
                    safe(line.operator()),
                    safe(line.action()),
                    safe(words(line.ids())),
                    safe(line.guest()),
                    safe(line.reason()),
                    safe(line.requestId())));
        }
    }

    private static String utc(Line line) {
        return line.at().withZoneSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT);
    }

    private static String words(Map<String, String> ids) {
        return ids.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(id -> id.getKey() + '=' + id.getValue())
                .collect(Collectors.joining(" "));
    }

    /** A leading apostrophe keeps a spreadsheet from taking a cell for a formula. */
    private static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? '\'' + cell : cell;
    }

    static void jsonLines(List<Line> lines, Writer target) throws IOException {
        for (Line line : lines) {
            var text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                write(json, line);
            }
            target.append(text.getBuffer()).append('\n');
        }
    }

    private static void write(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", line.number());
        json.writeStringField("time_utc", utc(line));
        json.writeStringField("time_local", line.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.writeStringField("zone", line.at().getZone().getId());
        json.writeStringField("operator", line.operator());
        json.writeStringField("action", line.action());
        json.writeObjectFieldStart("ids");
        for (Map.Entry<String, String> id : line.ids().entrySet()) {
            json.writeStringField(id.getKey(), id.getValue());
        }
        json.writeEndObject();
        json.writeStringField("guest", line.guest());
        json.writeStringField("reason", line.reason());
        json.writeStringField("request_id", line.requestId());
        json.writeEndObject();
    }
}

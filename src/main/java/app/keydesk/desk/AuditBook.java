package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Person;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audit trail for those who may see it: read, searched, proven and taken out as a file. Blocking; off the FX thread. */
public final class AuditBook {
    private final Audit audit;
    private final Authority authority;

    public AuditBook(Audit audit, Authority authority) {
        this.audit = audit;
        this.authority = authority;
    }

    /**
     * A line as it is shown.
     *
     * @param details ids and codes by their names
     * @param about whom it was about; null where nobody
     */
    public record Line(
            long number,
            ZonedDateTime at,
            String operator,
            String action,
            Map<String, String> details,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String requestId) {}

    /** Whether the trail is as it was written. */
    public sealed interface Proof {
        record Whole(long lines) implements Proof {}

        /** @param fault a word of {@code Audit.Fault} */
        record Broken(long line, String fault) implements Proof {}
    }

    /** What a file with the lines looks like. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** Newest first; {@code text} is part of an id, a request id, an action or a name, and empty for all. */
    public List<Line> lines(String text, int limit) {
        authority.demand(Permission.SEE_AUDIT);
        return audit.lines(filter(text), 0, limit).stream().map(AuditBook::line).toList();
    }

    private static Filter filter(String text) {
        return text.isBlank() ? Filter.ALL : new Filter(null, null, Set.of(), Optional.of(text.strip()));
    }

    private static Line line(Audit.Line line) {
        return new Line(
                line.number(),
                line.at(),
                line.operator(),
                line.action(),
                new TreeMap<>(line.ids()),
                line.guest(),
                line.reason(),
                line.requestId());
    }

    /** Reads every line again; anybody may. */
    public Proof verify() {
        return switch (audit.verify()) {
            case Audit.Verdict.Whole whole -> new Proof.Whole(whole.lines());
            case Audit.Verdict.Broken broken ->
                new Proof.Broken(broken.line(), broken.fault().name());
        };
    }

    /** Writes what {@code text} finds; the export is itself a line of the trail, written first. */
    public void exportTo(Path file, Format format, String text) throws IOException {
        authority.demand(Permission.EXPORT_AUDIT);
        String name = authority.operatorName();
        audit.record(new Act(new Person(name, name), "audit.export", Map.of("format", format.name())));
        try (Writer target = Files.newBufferedWriter(file)) {
            switch (format) {
                case CSV -> audit.exportCsv(filter(text), target);
                case JSON_LINES -> audit.exportJsonLines(filter(text), target);
            }
        }
    }
}

package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Person;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The audit trail for those who may see it: read, searched, proven and taken out as a file. Blocking; off the FX thread. */
public final class AuditBook {
    private static final int LOOKED_AT = 2_000;

    private final Audit audit;
    private final Authority authority;
    private final Supplier<ZoneId> zone;

    /** @param zone of the days that are asked for */
    public AuditBook(Audit audit, Authority authority, Supplier<ZoneId> zone) {
        this.audit = audit;
        this.authority = authority;
        this.zone = zone;
    }

    /**
     * Which lines; all that is given must fit.
     *
     * @param text part of an id, a request id, an action or a name; empty for all
     * @param from the first day; null from the beginning
     * @param until the last day; null to the end
     * @param action null for all
     */
    public record Query(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String action) {
        public static final Query ALL = new Query("", null, null, null);
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

    /** Newest first. */
    public List<Line> lines(Query query, int limit) {
        authority.demand(Permission.SEE_AUDIT);
        return audit.lines(filter(query), 0, limit).stream()
                .map(AuditBook::line)
                .toList();
    }

    /** The actions that the newest lines tell of, by name. */
    public List<String> actions() {
        authority.demand(Permission.SEE_AUDIT);
        return audit.lines(Filter.ALL, 0, LOOKED_AT).stream()
                .map(Audit.Line::action)
                .distinct()
                .sorted()
                .toList();
    }

    private Filter filter(Query query) {
        LocalDate from = query.from();
        LocalDate until = query.until();
        String action = query.action();
        return new Filter(
                from == null ? null : from.atStartOfDay(zone.get()).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(zone.get()).toInstant(),
                action == null ? Set.of() : Set.of(action),
                query.text().isBlank()
                        ? Optional.empty()
                        : Optional.of(query.text().strip()));
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

    /** Writes what {@code query} finds; the export is itself a line of the trail, written first. */
    public void exportTo(Path file, Format format, Query query) throws IOException {
        authority.demand(Permission.EXPORT_AUDIT);
        String name = authority.operatorName();
        audit.record(new Act(new Person(name, name), "audit.export", Map.of("format", format.name())));
        try (Writer target = Files.newBufferedWriter(file)) {
            switch (format) {
                case CSV -> audit.exportCsv(filter(query), target);
                case JSON_LINES -> audit.exportJsonLines(filter(query), target);
            }
        }
    }
}

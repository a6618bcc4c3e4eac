package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads lines as they are shown: with names where they are not forgotten. */
final class AuditReader {
    private static final String MATCHING = """
            select * from lines
            where at >= :from and at < :until
            and (:actions = '[]' or action in (select value from json_each(:actions)))
            and (:text = '' or instr(lower(ids), :text) > 0 or instr(lower(coalesce(request_id, '')), :text) > 0
                 or instr(action, :text) > 0
                 or operator in (select value from json_each(:people)) or guest in (select value from json_each(:people)))
            """;

    private final AuditPeople people;
    private final AuditReasons reasons;

    AuditReader(FieldCipher cipher) {
        this.people = new AuditPeople(cipher);
        this.reasons = new AuditReasons(cipher);
    }

    List<Line> newestFirst(Handle handle, Filter filter, int offset, int limit) {
        return read(handle, filter, " order by no desc limit :limit offset :start", offset, limit);
    }

    List<Line> after(Handle handle, Filter filter, long number, int limit) {
        return read(handle, filter, " and no > :start order by no limit :limit", number, limit);
    }

    List<Line> about(Handle handle, String guest) {
        Map<String, String> names = people.names(handle);
        return handle.createQuery("select * from lines where guest = :guest order by no desc")
                .bind("guest", guest)
                .map((row, context) -> line(row, names))
                .list();
    }

    private List<Line> read(Handle handle, Filter filter, String order, long start, int limit) {
        Map<String, String> names = people.names(handle);
        String text = filter.text().map(word -> word.toLowerCase(Locale.ROOT)).orElse("");
        List<String> matching = text.isEmpty()
                ? List.of()
                : names.entrySet().stream()
                        .filter(person -> Folding.fold(person.getValue()).contains(Folding.fold(text)))
                        .map(Map.Entry::getKey)
                        .toList();
        return handle.createQuery(MATCHING + order)
                .bind("from", filter.from() == null ? Long.MIN_VALUE : Micros.of(filter.from()))
                .bind("until", filter.until() == null ? Long.MAX_VALUE : Micros.of(filter.until()))
                .bind("actions", Json.write(filter.actions()))
                .bind("text", text)
                .bind("people", Json.write(matching))
                .bind("start", start)
                .bind("limit", limit)
                .map((row, context) -> line(row, names))
                .list();
    }

    private Line line(ResultSet row, Map<String, String> names) throws SQLException {
        AuditLine line = AuditLine.read(row);
        return new Line(
                line.no(),
                Micros.instant(line.at())
                        .atZone(ZonedDateTime.parse(line.wall()).getZone()),
                names.getOrDefault(line.operator(), line.operator()),
                line.action(),
                Json.map(line.ids()),
                name(line.guest(), names),
                reasons.read(row),
                line.requestId());
    }

    private static @Nullable String name(@Nullable String pseudonym, Map<String, String> names) {
        return pseudonym == null ? null : names.getOrDefault(pseudonym, pseudonym);
    }
}

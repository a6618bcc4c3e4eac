package app.keydesk.seam.http;

import app.keydesk.seam.SeamException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls in Seam's manner: one resource, a list, a list in pages, or no result; each with its retries. */
final class Calls {
    /** A million keys at Seam's page of 500; a list that goes on has no end. */
    static final int MAX_PAGES = 2_000;

    private final Transport transport;
    private final Reader reader;
    private final Resilience resilience = new Resilience();

    Calls(Transport transport, Reader reader) {
        this.transport = transport;
        this.reader = reader;
    }

    /** What a good answer is made into; whatever goes wrong in it means that the answer was malformed. */
    interface Reading<T> {
        T read(Answer answer) throws IOException;
    }

    <T> T call(String path, Map<String, ?> body, CallKind kind, Reading<T> reading) throws SeamException {
        return resilience.run(kind, () -> {
            Answer answer = transport.post(path, body, kind);
            try {
                return reading.read(answer);
            } catch (JsonProcessingException e) {
                throw malformed("not readable: " + e.getClass().getSimpleName(), path, kind, answer, e);
            } catch (IOException | RuntimeException e) {
                throw malformed(String.valueOf(e.getMessage()), path, kind, answer, e);
            }
        });
    }

    private SeamException malformed(String what, String path, CallKind kind, Answer answer, Exception cause) {
        return new SeamException(transport.faults().malformed(what, path, kind, answer), cause);
    }

    <W, T> T one(String path, Map<String, ?> body, CallKind kind, String key, Class<W> type, Function<W, T> make)
            throws SeamException {
        return call(path, body, kind, answer -> make.apply(reader.one(answer, key, type)));
    }

    void done(String path, Map<String, ?> body) throws SeamException {
        call(path, body, CallKind.WRITE, reader::tree);
    }

    JsonNode tree(Answer answer) throws IOException {
        return reader.tree(answer);
    }

    <W, T> List<T> list(String path, Map<String, ?> body, String key, Class<W> type, Function<W, T> make)
            throws SeamException {
        List<T> all = new ArrayList<>();
        pages(path, body, key, type, make, all::addAll);
        return all;
    }

    /** The first page alone. */
    <W, T> List<T> firstPage(String path, Map<String, ?> body, String key, Class<W> type, Function<W, T> make)
            throws SeamException {
        return call(
                path,
                body,
                CallKind.READ,
                answer -> reader.page(answer, key, type).items().stream()
                        .map(make)
                        .toList());
    }

    /** Page after page with the same parameters; a cursor that comes twice would never end and is malformed. */
    <W, T> void pages(
            String path, Map<String, ?> body, String key, Class<W> type, Function<W, T> make, Consumer<List<T>> page)
            throws SeamException {
        Set<String> seen = new HashSet<>();
        String cursor = null;
        do {
            Reader.Page<T> got = call(path, withCursor(body, cursor), CallKind.LIST, answer -> {
                Reader.Page<W> wire = reader.page(answer, key, type);
                if (seen.size() == MAX_PAGES) {
                    throw new MalformedAnswer("a list without an end");
                }
                if (wire.nextCursor() != null && !seen.add(wire.nextCursor())) {
                    throw new MalformedAnswer("a page cursor that came before");
                }
                return new Reader.Page<>(wire.items().stream().map(make).toList(), wire.nextCursor());
            });
            page.accept(got.items());
            cursor = got.nextCursor();
        } while (cursor != null);
    }

    private static Map<String, ?> withCursor(Map<String, ?> body, @Nullable String cursor) {
        if (cursor == null) {
            return body;
        }
        Map<String, Object> next = new HashMap<>(body);
        next.put("page_cursor", cursor);
        return next;
    }
}

package app.keydesk.local;

import app.keydesk.desk.setup.SetupField.Wrong;
import app.keydesk.local.SetupFile.Refusal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON text as values by their paths ({@code hotel.doorRules[0].kind}), each with its line, taken out one by one. */
final class FlatJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private static final int MOST_ITEMS = 1000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    static FlatJson of(String text) throws Refusal {
        FlatJson flat = new FlatJson();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(1, "", Wrong.NOT_READABLE);
            }
            flat.lines.put("", 1);
            while (parser.nextToken() != null) {
                flat.note(parser);
            }
            return flat;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            boolean isTwice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
            throw new Refusal(line, "", isTwice ? Wrong.TWICE : Wrong.NOT_READABLE);
        } catch (IOException e) {
            throw new Refusal(0, "", Wrong.NOT_READABLE);
        }
    }

    private void note(JsonParser parser) throws IOException {
        String path = path(parser.getParsingContext());
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        if (parser.currentToken().isScalarValue()) {
            values.put(path, parser.currentToken() == JsonToken.VALUE_NULL ? "null" : parser.getText());
        }
    }

    private static String path(@Nullable JsonStreamContext at) {
        if (at == null || at.inRoot()) {
            return "";
        }
        String above = path(at.getParent());
        if (at.inArray()) {
            return above + "[" + at.getCurrentIndex() + "]";
        }
        String name = at.getCurrentName() == null ? "" : at.getCurrentName();
        return above.isEmpty() || name.isEmpty() ? above + name : above + "." + name;
    }

    /** The value, which then counts as read; null where there is none. */
    @Nullable
    String take(String path) {
        return values.remove(path);
    }

    /** The values of a list. */
    List<String> takeAll(String path) {
        List<String> all = new ArrayList<>();
        for (String one = take(path + "[0]"); one != null; one = take(path + "[" + all.size() + "]")) {
            all.add(one);
        }
        return all;
    }

    /** The paths of a list's objects, as far as they hold values that were not read yet; 1000 at most. */
    List<String> items(String path) {
        List<String> all = new ArrayList<>();
        for (String at = path + "[0]"; all.size() < MOST_ITEMS && holds(at + "."); at = path + "[" + all.size() + "]") {
            all.add(at);
        }
        return all;
    }

    private boolean holds(String start) {
        return values.keySet().stream().anyMatch(path -> path.startsWith(start));
    }

    /** A value that nobody reads is a mistyped name. */
    void mustBeEmpty() throws Refusal {
        if (!values.isEmpty()) {
            throw refusal(values.keySet().iterator().next(), Wrong.UNKNOWN_FIELD);
        }
    }

    /** On the line of {@code path}, or of the nearest part above it that is there. */
    Refusal refusal(String path, Wrong wrong) {
        String at = path;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return new Refusal(lines.getOrDefault(at, 0), path, wrong);
    }
}

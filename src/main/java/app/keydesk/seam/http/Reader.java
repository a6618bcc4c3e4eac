package app.keydesk.seam.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Seam's envelope: {@code ok}, one resource key, and where a list is cut into pages their cursor. */
final class Reader {
    private final ObjectMapper json;

    Reader(ObjectMapper json) {
        this.json = json;
    }

    /** One page of a list; {@code nextCursor} is null at the end. */
    record Page<T>(List<T> items, @Nullable String nextCursor) {}

    <T> Page<T> page(Answer answer, String key, Class<T> type) throws IOException {
        List<T> items = null;
        String cursor = null;
        try (JsonParser parser = json.createParser(answer.body())) {
            enter(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals(key)) {
                    items = items(parser, type);
                } else if (field.equals("pagination")) {
                    cursor = cursor(json.readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (items == null) {
            throw new MalformedAnswer("no " + key);
        }
        return new Page<>(items, cursor);
    }

    <T> T one(Answer answer, String key, Class<T> type) throws IOException {
        JsonNode value = tree(answer).path(key);
        if (!value.isObject()) {
            throw new MalformedAnswer("no " + key);
        }
        return json.treeToValue(value, type);
    }

    JsonNode tree(Answer answer) throws IOException {
        JsonNode root = json.readTree(answer.body());
        if (!root.isObject()) {
            throw new MalformedAnswer("no object");
        }
        return root;
    }

    private static void enter(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedAnswer("no object");
        }
    }

    private <T> List<T> items(JsonParser parser, Class<T> type) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedAnswer("no list");
        }
        List<T> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedAnswer("no object in a list");
            }
            items.add(json.readValue(parser, type));
        }
        return items;
    }

    private static @Nullable String cursor(JsonNode pagination) {
        JsonNode cursor = pagination.path("next_page_cursor");
        boolean isLast = !pagination.path("has_next_page").asBoolean(cursor.isTextual());
        return isLast || !cursor.isTextual() ? null : cursor.asText();
    }
}

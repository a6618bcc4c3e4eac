package app.keydesk.cache.sqlite;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and maps of words as JSON, for columns and for {@code json_each}. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<List<List<@Nullable String>>>> TABLES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORD_MAP = new TypeReference<>() {};

    private Json() {}

    static String write(Collection<? extends @Nullable Object> words) {
        return text(words);
    }

    static String write(Map<String, String> map) {
        return text(map);
    }

    /** Word by word: a start reads every guest, and has no time to wake up more of Jackson. */
    static List<@Nullable String> words(String json) {
        List<@Nullable String> words = new ArrayList<>();
        try (JsonParser parser = MAPPER.getFactory().createParser(json)) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_ARRAY) {
                throw StorageFaults.damaged("a JSON column holds no list");
            }
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null || !token.isScalarValue()) {
                    throw StorageFaults.damaged("a JSON column holds no words");
                }
                words.add(parser.getValueAsString());
            }
            return words;
        } catch (IOException e) {
            throw StorageFaults.damaged("a JSON column holds something else");
        }
    }

    static List<List<List<@Nullable String>>> tables(String json) {
        return parsed(json, TABLES);
    }

    static Map<String, String> map(String json) {
        return parsed(json, WORD_MAP);
    }

    static String indented(Map<String, ? extends @Nullable Object> map) {
        return text(map, MAPPER.writerWithDefaultPrettyPrinter());
    }

    private static String text(Object value) {
        return text(value, MAPPER.writer());
    }

    private static String text(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("words are always JSON", e);
        }
    }

    private static <T> T parsed(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw StorageFaults.damaged("a JSON column holds something else");
        }
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.WireFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts a list into pages by an opaque cursor; the other parameters must stay the same (reference 1). */
final class Paging {
    private Paging() {}

    /**
     * @param items in ascending order of {@code key}, which is unique
     * @param most the default size of a page
     */
    static <T> Map<String, Object> page(
            Request request, String name, List<T> items, Function<T, String> key, int most) {
        int limit = request.body().path("limit").asInt(most);
        String after = after(request);
        List<T> rest = after == null ? items : items.subList(firstAfter(items, key, after), items.size());
        boolean hasNext = rest.size() > limit;
        List<T> page = hasNext ? rest.subList(0, limit) : rest;
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("has_next_page", hasNext);
        pagination.put("next_page_cursor", hasNext ? cursor(request, key.apply(page.getLast())) : null);
        pagination.put("next_page_url", null);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, page);
        answer.put("pagination", pagination);
        return answer;
    }

    private static <T> int firstAfter(List<T> items, Function<T, String> key, String after) {
        int from = 0;
        int until = items.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (key.apply(items.get(middle)).compareTo(after) > 0) {
                until = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static String parameters(Request request) {
        ObjectNode others = request.body().deepCopy();
        others.remove("page_cursor");
        return request.path() + others;
    }

    private static String cursor(Request request, String after) {
        try {
            byte[] json = WireFormat.wire().writeValueAsBytes(Map.of("of", parameters(request), "after", after));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String after(Request request) {
        String cursor = request.textOrNull("page_cursor");
        if (cursor == null) {
            return null;
        }
        JsonNode read;
        try {
            read = WireFormat.wire()
                    .readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new ApiError(400, "invalid_page_cursor", "The page cursor is not valid.", null);
        }
        if (!read.path("of").asText("").equals(parameters(request))) {
            throw new ApiError(
                    400,
                    "mismatched_page_parameters",
                    "When using next_page_cursor, the request should send parameters identical to the initial request.",
                    null);
        }
        return read.path("after").asText("");
    }
}

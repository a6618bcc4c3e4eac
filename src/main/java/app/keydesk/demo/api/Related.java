package app.keydesk.demo.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of a {@code get_related}: what was asked for with {@code include}, without {@code exclude}. */
final class Related {
    private Related() {}

    static Map<String, ?> batch(Request request, Map<String, List<?>> all) {
        List<String> include = request.list("include");
        List<String> exclude = request.list("exclude");
        Map<String, Object> batch = new LinkedHashMap<>();
        all.forEach((kind, resources) -> {
            if ((include.isEmpty() || include.contains(kind)) && !exclude.contains(kind)) {
                batch.put(kind, resources);
            }
        });
        return Map.of("batch", batch);
    }
}

package app.keydesk.demo.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a request, as a tree in zod's format and as one sentence. */
final class Complaints {
    private final Map<String, Object> tree = new LinkedHashMap<>(Map.of("_errors", new ArrayList<String>()));
    private final List<String> sentences = new ArrayList<>();

    void add(List<String> path, String what) {
        Map<String, Object> node = tree;
        for (String name : path) {
            node = child(node, name);
        }
        errors(node).add(what);
        sentences.add(path.isEmpty() ? what : what + " for \"" + String.join(".", path) + "\"");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> node, String name) {
        return (Map<String, Object>) node.computeIfAbsent(
                name, key -> new LinkedHashMap<String, Object>(Map.of("_errors", new ArrayList<String>())));
    }

    @SuppressWarnings("unchecked")
    private static List<String> errors(Map<String, Object> node) {
        return (List<String>) node.computeIfAbsent("_errors", key -> new ArrayList<String>());
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    Map<String, Object> tree() {
        return tree;
    }

    void raise() {
        if (!isEmpty()) {
            throw new ApiError(400, "invalid_input", String.join("; ", sentences), tree);
        }
    }
}

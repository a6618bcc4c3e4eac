package app.keydesk.seam.http;

import app.keydesk.hotel.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is no success, as the one problem it stands for (reference 1). */
final class Faults {
    private static final int MESSAGE_LENGTH = 500;

    private final ObjectMapper json;

    Faults(ObjectMapper json) {
        this.json = json;
    }

    Problem of(Answer answer, String path, CallKind kind) {
        String id = answer.requestId();
        int status = answer.status();
        if (status == 401 || status == 403) {
            return new Problem.Unauthorized(id);
        }
        if (status == 429) {
            return new Problem.TooManyRequests(answer.retryAfterDuration(), id);
        }
        if (status == 408 || status >= 500) {
            return kind.isWrite() ? new Problem.OutcomeUnknown(path, id) : fault(answer);
        }
        if (status >= 400) {
            JsonNode error = error(answer);
            String type = text(error, "type");
            return status == 404
                    ? new Problem.NotFound(type, text(error, "message"), id)
                    : new Problem.Refused(status, type, text(error, "message"), fields(error), id);
        }
        return malformed("status " + status, path, kind, answer);
    }

    /** What was read makes no sense: a write may have taken effect all the same. */
    Problem malformed(String what, String path, CallKind kind, Answer answer) {
        return kind.isWrite()
                ? new Problem.OutcomeUnknown(path, answer.requestId())
                : new Problem.Malformed(what, answer.requestId());
    }

    private Problem fault(Answer answer) {
        return new Problem.SeamFault(answer.status(), text(error(answer), "message"), answer.requestId());
    }

    private JsonNode error(Answer answer) {
        try {
            return json.readTree(answer.body()).path("error");
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private static String text(JsonNode error, String field) {
        String text = CleanText.of(error.path(field).asText(""));
        return text.length() > MESSAGE_LENGTH ? text.substring(0, MESSAGE_LENGTH) + "…" : text;
    }

    /** The first complaint per parameter of a zod tree, nested ones by their path ({@code visionline_metadata.override}). */
    private static Map<String, String> fields(JsonNode error) {
        Map<String, String> fields = new LinkedHashMap<>();
        collect(error.path("validation_errors"), "", fields);
        return Map.copyOf(fields);
    }

    private static void collect(JsonNode tree, String path, Map<String, String> fields) {
        JsonNode own = tree.path("_errors");
        if (!path.isEmpty() && own.isArray() && !own.isEmpty()) {
            fields.putIfAbsent(path, CleanText.of(own.get(0).asText("")));
        }
        tree.properties().forEach(child -> {
            if (child.getValue().isObject()) {
                collect(child.getValue(), path.isEmpty() ? child.getKey() : path + "." + child.getKey(), fields);
            }
        });
    }
}

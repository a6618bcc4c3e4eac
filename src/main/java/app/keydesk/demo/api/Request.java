package app.keydesk.demo.api;

import app.keydesk.demo.model.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A validated request: its path and its known parameters. */
record Request(String path, ObjectNode body) {

    Optional<String> text(String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    @Nullable
    String textOrNull(String name) {
        return text(name).orElse(null);
    }

    /** An id in lower case, as the hotel keeps it. */
    Optional<String> id(String name) {
        return text(name).map(id -> id.toLowerCase(Locale.ROOT));
    }

    boolean isTrue(String name) {
        return body.path(name).asBoolean(false);
    }

    Optional<Instant> time(String name) {
        return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        body.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    Request below(String name) {
        return new Request(path, body.path(name) instanceof ObjectNode object ? object : body.objectNode());
    }

    /** What {@code name} names in {@code all}, or 404. */
    <T> T find(Map<String, T> all, String name, String resource) {
        T found = all.get(id(name).orElse(""));
        if (found == null) {
            throw Refusal.notFound(resource);
        }
        return found;
    }
}

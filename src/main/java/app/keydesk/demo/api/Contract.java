package app.keydesk.demo.api;

import app.keydesk.demo.model.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Seam's contract for what comes in: checks a request against its path's schema as Seam's own validator does, and drops
 * unknown keys. Only the parts of JSON Schema that the contract uses.
 */
final class Contract {
    private final JsonNode paths;

    Contract() {
        try (InputStream json = Contract.class.getResourceAsStream("/app/keydesk/demo/contract.json")) {
            this.paths = WireFormat.wire().readTree(json).path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String path) {
        return paths.has(path);
    }

    private JsonNode schema(String path) {
        return paths.path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** What a parameter of this path must be; missing for an unknown one. */
    JsonNode parameter(String path, String name) {
        return parameter(schema(path), name);
    }

    private static JsonNode parameter(JsonNode schema, String name) {
        JsonNode found = schema.path("properties").path(name);
        for (String group : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode part : schema.path(group)) {
                found = found.isMissingNode() ? parameter(part, name) : found;
            }
        }
        return found;
    }

    /** The request without unknown keys. */
    ObjectNode check(String path, JsonNode body) {
        JsonNode schema = schema(path);
        if (!body.isObject()) {
            Complaints complaints = new Complaints();
            complaints.add(List.of(), "Expected object, received " + kind(body));
            complaints.raise();
        }
        Complaints complaints = new Complaints();
        JsonNode clean = visit(schema, body, List.of(), complaints);
        complaints.raise();
        return clean instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode visit(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean(false) && schema.has("type")) {
                complaints.add(path, "Expected " + schema.path("type").asText() + ", received null");
            }
            return value;
        }
        if (schema.has("allOf")) {
            ObjectNode merged = JsonNodeFactory.instance.objectNode();
            schema.path("allOf").forEach(part -> {
                if (visit(part, value, path, complaints) instanceof ObjectNode object) {
                    merged.setAll(object);
                }
            });
            return merged;
        }
        JsonNode choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
        return choices.isArray() ? choose(choices, value, path, complaints) : typed(schema, value, path, complaints);
    }

    /** The first choice without a complaint; where each has one, those of the last choice are told. */
    private JsonNode choose(JsonNode choices, JsonNode value, List<String> path, Complaints complaints) {
        JsonNode best = null;
        for (JsonNode choice : choices) {
            Complaints own = new Complaints();
            JsonNode clean = visit(choice, value, path, own);
            if (own.isEmpty() && (best == null || clean.size() > best.size())) {
                best = clean;
            }
        }
        if (best == null) {
            return visit(choices.get(0), value, path, complaints);
        }
        checkDropped(choices, value, best, path, complaints);
        return best;
    }

    /** A parameter that only another choice knows is checked too: a malformed filter must not become no filter. */
    private void checkDropped(
            JsonNode choices, JsonNode value, JsonNode kept, List<String> path, Complaints complaints) {
        value.properties().forEach(field -> {
            JsonNode schema = parameter(JsonNodeFactory.instance.objectNode().set("anyOf", choices), field.getKey());
            if (!kept.has(field.getKey()) && !schema.isMissingNode()) {
                visit(schema, field.getValue(), below(path, field.getKey()), complaints);
            }
        });
    }

    private JsonNode typed(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        String type = schema.path("type").asText("");
        if (!type.isEmpty() && !isOfType(type, value)) {
            complaints.add(path, "Expected " + type + ", received " + kind(value));
            return value;
        }
        return switch (type) {
            case "object" -> object(schema, value, path, complaints);
            case "array" -> array(schema, value, path, complaints);
            case "string" -> TextRules.check(schema, value, path, complaints);
            case "number", "integer" -> number(schema, value, path, complaints);
            default -> value;
        };
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            case NULL -> "null";
            case MISSING -> "undefined";
            case OBJECT, POJO, BINARY -> "object";
        };
    }

    private JsonNode object(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        if (!schema.has("properties")) {
            return value;
        }
        JsonNode properties = schema.path("properties");
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(field -> {
            if (properties.has(field.getKey())) {
                JsonNode property = properties.path(field.getKey());
                clean.set(field.getKey(), visit(property, field.getValue(), below(path, field.getKey()), complaints));
            } else if (schema.has("additionalProperties")
                    && !schema.path("additionalProperties").asBoolean(true)) {
                complaints.add(path, "Unrecognized key(s) in object: '" + field.getKey() + "'");
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                complaints.add(below(path, name.asText()), "Required");
            }
        });
        return clean;
    }

    private JsonNode array(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            clean.add(visit(schema.path("items"), value.get(i), below(path, String.valueOf(i)), complaints));
        }
        if (value.size() < schema.path("minItems").asInt(0)) {
            complaints.add(path, "Array must contain at least " + schema.path("minItems") + " element(s)");
        }
        if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            complaints.add(path, "Array must contain at most " + schema.path("maxItems") + " element(s)");
        }
        return clean;
    }

    private static JsonNode number(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        JsonNode least = schema.path("minimum");
        boolean isExclusive = schema.path("exclusiveMinimum").asBoolean(false);
        if (least.isNumber()
                && (value.asDouble() < least.asDouble() || isExclusive && value.asDouble() == least.asDouble())) {
            complaints.add(path, "Number must be greater than " + least);
        }
        return value;
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}

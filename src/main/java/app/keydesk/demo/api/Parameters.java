package app.keydesk.demo.api;

import app.keydesk.demo.model.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request's parameters by each verb that Seam's own clients use: as a JSON body, or (GET, DELETE) in the query, an array by
 * its name repeated.
 */
final class Parameters {
    private static final Logger LOG = LoggerFactory.getLogger(Parameters.class);
    private static final Pattern READING = Pattern.compile(".*/(get|list)(_[a-z_]+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Set<String> OLD_WORDS =
            Set.of("cardFormat", "cardType", "joiners", "label", "override_previous_credentials", "jointCredentialIDs");

    private static final Set<String> DEPRECATED =
            Set.of("is_override_key", "assa_abloy_credential_service_mobile_endpoint_id");

    private final Contract contract;

    Parameters(Contract contract) {
        this.contract = contract;
    }

    /** Not yet checked. */
    JsonNode read(HttpExchange exchange, String path, byte[] sent) {
        return switch (exchange.getRequestMethod()) {
            case "POST", "PUT", "PATCH" -> body(exchange, sent);
            case "GET" -> {
                refuseUnless(READING.matcher(path).matches());
                yield query(path, exchange.getRequestURI().getRawQuery());
            }
            case "DELETE" -> {
                refuseUnless(path.endsWith("/delete"));
                yield query(path, exchange.getRequestURI().getRawQuery());
            }
            default -> {
                refuseUnless(false);
                yield JsonNodeFactory.instance.objectNode();
            }
        };
    }

    private static void refuseUnless(boolean isAllowed) {
        if (!isAllowed) {
            throw new ApiError(405, "method_not_allowed", "This path does not take this method", null);
        }
    }

    private static JsonNode body(HttpExchange exchange, byte[] sent) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (sent.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (type == null || !type.startsWith("application/json")) {
            throw new ApiError(400, "invalid_content_type", "Content-Type must be application/json", null);
        }
        try {
            JsonNode body = WireFormat.wire().readTree(sent);
            JsonNode read = body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
            OLD_WORDS.stream()
                    .filter(read.path("visionline_metadata")::has)
                    .forEach(word -> LOG.warn("visionline_metadata.{} is not known to Seam and was dropped", word));
            DEPRECATED.stream()
                    .filter(read.path("visionline_metadata")::has)
                    .forEach(word -> LOG.warn("visionline_metadata.{} is deprecated", word));
            return read;
        } catch (IOException e) {
            throw new ApiError(400, "invalid_json", "Invalid JSON", null);
        }
    }

    private ObjectNode query(String path, @Nullable String query) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        if (query == null) {
            return read;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String text = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            JsonNode schema = contract.parameter(path, name);
            if (schema.path("type").asText("").equals("array")) {
                ArrayNode values = read.withArray(name);
                if (!text.isEmpty()) {
                    values.add(value(schema.path("items"), text));
                }
            } else if (!name.isEmpty()) {
                read.set(name, value(schema, text));
            }
        }
        return read;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, "invalid_query", "The query cannot be read", null);
        }
    }

    /** A text that is no such value stays a text, so that the contract complains about it by name. */
    private static JsonNode value(JsonNode schema, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (text.isEmpty() && schema.path("nullable").asBoolean(false)) {
            return json.nullNode();
        }
        return switch (schema.path("type").asText("")) {
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? json.booleanNode(text.equals("true"))
                        : json.textNode(text);
            case "number", "integer" -> NUMBER.matcher(text).matches() ? number(text) : json.textNode(text);
            default -> json.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        return text.contains(".")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                : JsonNodeFactory.instance.numberNode(Long.parseLong(text));
    }
}

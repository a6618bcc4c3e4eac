package app.keydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seam's contract as a judge: what is wrong with a request or an answer, in a line each; empty where all is well. */
public final class SeamContract {
    private static final String CONTRACT = "https://seam.invalid/contract.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract = readable();
    private final JsonSchemaFactory factory = JsonSchemaFactory.builder()
            .metaSchema(OpenApi30.getInstance())
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .schemaLoaders(loaders -> loaders.schemas(Map.of(CONTRACT, contract.toString())))
            .build();
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** A request to {@code path} ({@code /acs/users/list}) against what the path takes. */
    public List<String> faultsOfRequest(String path, String body) throws IOException {
        return faults(pointer(path) + "/requestBody/content/application~1json/schema", body);
    }

    /** A good answer of {@code path}. */
    public List<String> faultsOfAnswer(String path, String body) throws IOException {
        return faults(pointer(path) + "/responses/200/content/application~1json/schema", body);
    }

    /**
     * The contract as it is meant. Its discriminators map no names, which the validator cannot follow (each variant's enum
     * says the same), and beside {@code oneOf} the validator does not see {@code nullable}.
     */
    private static JsonNode readable() {
        try (InputStream json = SeamContract.class.getResourceAsStream("/seam/contract.json")) {
            JsonNode contract = JSON.readTree(json);
            contract.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
            contract.findParents("nullable").stream()
                    .filter(parent -> parent.has("oneOf"))
                    .forEach(parent -> ((ArrayNode) parent.path("oneOf"))
                            .addObject()
                            .putArray("enum")
                            .addNull());
            return contract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(String path) {
        return "#/paths/" + path.replace("~", "~0").replace("/", "~1") + "/post";
    }

    private List<String> faults(String pointer, String body) throws IOException {
        JsonNode json = JSON.readTree(body);
        if (contract.at(pointer.substring(1)).isMissingNode()) {
            return json.isEmpty() ? List.of() : List.of("takes no parameters");
        }
        return schemas
                .computeIfAbsent(pointer, place -> factory.getSchema(SchemaLocation.of(CONTRACT + place), config))
                .validate(json)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}

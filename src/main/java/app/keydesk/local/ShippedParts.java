package app.keydesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The parts of this app and their licences, from the bill of materials (CycloneDX) that its build made. */
public final class ShippedParts {
    private static final String SBOM = "keydesk-sbom.json";

    private ShippedParts() {}

    /** @param licences as the part's makers name them; several: any one of them */
    public record Part(String name, String version, String licences) {}

    /** By name; empty where the build had no network, for then it makes no such bill. Blocking. */
    public static List<Part> all() throws IOException {
        try (InputStream sbom = ShippedParts.class.getResourceAsStream(SBOM)) {
            return sbom == null ? List.of() : read(sbom);
        }
    }

    static List<Part> read(InputStream sbom) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(sbom);
        return stream(root.path("components"))
                .map(ShippedParts::part)
                .distinct()
                .sorted(Comparator.comparing(Part::name))
                .toList();
    }

    private static Part part(JsonNode component) {
        String licences =
                stream(component.path("licenses")).map(ShippedParts::licence).collect(Collectors.joining(", "));
        return new Part(
                component.path("name").asText(), component.path("version").asText(), licences);
    }

    private static String licence(JsonNode entry) {
        JsonNode licence = entry.path("license");
        String name = licence.path("id").asText(licence.path("name").asText());
        return name.isEmpty() ? entry.path("expression").asText() : name;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

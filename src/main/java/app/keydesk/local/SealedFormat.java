package app.keydesk.local;

import app.keydesk.cache.Argon2id;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** How {@link SealedSecrets} stand in their file: JSON of Base64 values, with the cost at which the passphrase was taken. */
final class SealedFormat {
    private static final int VERSION = 1;
    private static final int LEAST_KIB = 8;
    private static final int MOST_KIB = 512 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int LEAST_SALT = 8;
    private static final int MOST_SALT = 64;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(4).build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SealedFormat() {}

    /** @param key the key of the secrets, sealed with what the passphrase makes of {@code salt} */
    record Wrapping(Argon2id cost, byte[] salt, byte[] key) {}

    record Content(Wrapping wrapping, Map<String, byte[]> sealed) {}

    static byte[] write(Content content) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("memoryKib", content.wrapping().cost().memoryKib());
        root.put("passes", content.wrapping().cost().passes());
        root.put("salt", content.wrapping().salt());
        root.put("key", content.wrapping().key());
        ObjectNode secrets = root.putObject("secrets");
        content.sealed().forEach(secrets::put);
        return JSON.writeValueAsBytes(root);
    }

    /** @throws IOException where it is none of ours, or asks for more memory or time than a desk has */
    static Content read(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        Argon2id cost =
                new Argon2id(root.path("memoryKib").asInt(), root.path("passes").asInt());
        boolean isOurs = root.path("version").asInt() == VERSION
                && cost.memoryKib() >= LEAST_KIB
                && cost.memoryKib() <= MOST_KIB
                && cost.passes() >= 1
                && cost.passes() <= MOST_PASSES;
        byte[] salt = bytes(root.path("salt"));
        if (!isOurs || salt.length < LEAST_SALT || salt.length > MOST_SALT) {
            throw new IOException("not a file of secrets");
        }
        Map<String, byte[]> sealed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : root.path("secrets").properties()) {
            sealed.put(one.getKey(), bytes(one.getValue()));
        }
        return new Content(new Wrapping(cost, salt, bytes(root.path("key"))), sealed);
    }

    private static byte[] bytes(JsonNode value) throws IOException {
        if (!value.isTextual()) {
            throw new IOException("not a file of secrets");
        }
        return value.binaryValue();
    }
}

package app.keydesk.cache.sqlite;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** PINs as Argon2id hashes in the usual text form ({@code $argon2id$v=19$m=…}); one is checked at the cost it was made. */
final class Argon2Pins {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARTS = 6;

    private final SecureRandom random = new SecureRandom();
    private final PinCost cost;

    Argon2Pins(PinCost cost) {
        this.cost = cost;
    }

    String hash(char[] pin) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(derived(pin, salt, cost.memoryKib(), cost.passes())));
    }

    boolean matches(char[] pin, String hash) {
        String[] parts = hash.split("\\$");
        String[] costs = parts.length == PARTS ? parts[3].split("[=,]") : new String[0];
        if (costs.length != PARTS || !parts[1].equals("argon2id")) {
            throw StorageFaults.damaged("not a PIN's hash");
        }
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(
                expected, derived(pin, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3])));
    }

    private static byte[] derived(char[] pin, byte[] salt, int memoryKib, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] bytes = bytes(pin);
        byte[] derived = new byte[HASH_BYTES];
        generator.generateBytes(bytes, derived);
        Arrays.fill(bytes, (byte) 0);
        return derived;
    }

    private static byte[] bytes(char[] pin) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}

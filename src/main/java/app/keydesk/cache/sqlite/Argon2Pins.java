package app.keydesk.cache.sqlite;

import app.keydesk.cache.Argon2id;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** PINs as Argon2id hashes in the usual text form ({@code $argon2id$v=19$m=…}); one is checked at the cost it was made. */
final class Argon2Pins {
    private static final int SALT_BYTES = 16;
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
        return new Argon2id(memoryKib, passes).derive(pin, salt);
    }
}

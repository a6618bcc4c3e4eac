package app.keydesk;

import app.keydesk.local.FileSecrets;
import app.keydesk.local.Secrets;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The two secrets of one hotel, wherever this PC keeps secrets: the API key, and the key that seals the hotel's files. */
final class Vault {
    private static final String API_KEY = "seam-api-key";
    private static final String DATA_KEY = "data-key";
    private static final int DATA_KEY_BYTES = 32;

    private final Secrets secrets;
    private final String suffix;

    /** @param suffix of the names, where the secrets of several hotels lie together */
    Vault(Secrets secrets, String suffix) {
        this.secrets = secrets;
        this.suffix = suffix;
    }

    /** Whether secrets of a hotel lie here in plain. */
    static boolean isIn(FileSecrets plain) throws IOException {
        return plain.read(DATA_KEY).isPresent() || plain.read(API_KEY).isPresent();
    }

    /** Takes over what lies plain, which is then deleted; what is here already stays as it is. */
    Vault adopt(FileSecrets plain) throws IOException {
        for (String name : List.of(API_KEY, DATA_KEY)) {
            Optional<String> value = plain.read(name);
            if (value.isPresent()) {
                if (secrets.read(name + suffix).isEmpty()) {
                    secrets.write(name + suffix, value.get());
                }
                plain.delete(name);
            }
        }
        return this;
    }

    /** Empty text where none was kept. */
    String apiKey() throws IOException {
        return secrets.read(API_KEY + suffix).orElse("");
    }

    void keepApiKey(String key) throws IOException {
        secrets.write(API_KEY + suffix, key);
    }

    /** The key that seals this PC's files; made at the first call. */
    byte[] dataKey() throws IOException {
        String name = DATA_KEY + suffix;
        var kept = secrets.read(name);
        if (kept.isPresent()) {
            return Base64.getDecoder().decode(kept.get());
        }
        byte[] key = new byte[DATA_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        secrets.write(name, Base64.getEncoder().encodeToString(key));
        return key;
    }
}

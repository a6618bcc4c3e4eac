package app.keydesk;

import app.keydesk.local.FileSecrets;
import app.keydesk.local.Keychain;
import app.keydesk.local.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one hotel: in the keychain, or in the user's own files for the demo hotel and where a person agreed. */
final class Vault {
    private static final String API_KEY = "seam-api-key";
    private static final String DATA_KEY = "data-key";
    private static final int DATA_KEY_BYTES = 32;

    private final Secrets secrets;
    private final String hotel;

    private Vault(Secrets secrets, String hotel) {
        this.secrets = secrets;
        this.hotel = hotel;
    }

    static Vault inFiles(Path folder) {
        return new Vault(new FileSecrets(folder), "");
    }

    /** The keychain where there is one, else the files below {@code folder}. */
    static Vault of(String hotel, Path folder) {
        return Keychain.open().map(keychain -> new Vault(keychain, "." + hotel)).orElseGet(() -> inFiles(folder));
    }

    static boolean hasKeychain() {
        return Keychain.open().isPresent();
    }

    /** Empty text where none was kept. */
    String apiKey() throws IOException {
        return secrets.read(API_KEY + hotel).orElse("");
    }

    void keepApiKey(String key) throws IOException {
        secrets.write(API_KEY + hotel, key);
    }

    /** The key that seals this PC's files; made at the first call. */
    byte[] dataKey() throws IOException {
        String name = DATA_KEY + hotel;
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

package app.keydesk.local;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Argon2id;
import app.keydesk.cache.StorageException;
import app.keydesk.local.SealedFormat.Wrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets in one file under a passphrase, where a PC has no keychain. A random key seals each of them; the passphrase,
 * through Argon2id, seals that key alone, so that another passphrase seals it anew and the secrets stay as they are.
 */
public final class SealedSecrets implements Secrets {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String KEY_PLACE = "passphrase";

    private final Path file;
    private final String key;
    private Wrapping wrapping;
    private final Map<String, byte[]> sealed;

    private SealedSecrets(Path file, String key, Wrapping wrapping, Map<String, byte[]> sealed) {
        this.file = file;
        this.key = key;
        this.wrapping = wrapping;
        this.sealed = new TreeMap<>(sealed);
    }

    /** A new and empty file; the caller may wipe the passphrase. Takes as long as one guess costs. */
    public static SealedSecrets create(Path file, char[] passphrase, Argon2id cost) throws IOException {
        byte[] random = random(KEY_BYTES);
        String key = Base64.getEncoder().encodeToString(random);
        Arrays.fill(random, (byte) 0);
        SealedSecrets made = new SealedSecrets(file, key, wrap(key, passphrase, cost), Map.of());
        made.save();
        return made;
    }

    public static boolean isAt(Path file) {
        return Files.exists(file);
    }

    /**
     * Empty where the passphrase is wrong. Takes as long as one guess costs.
     *
     * @throws IOException where the file cannot be read, or is none of ours
     */
    public static Optional<SealedSecrets> open(Path file, char[] passphrase) throws IOException {
        SealedFormat.Content content = SealedFormat.read(Files.readAllBytes(file));
        return unwrap(content.wrapping(), passphrase)
                .map(key -> new SealedSecrets(file, key, content.wrapping(), content.sealed()));
    }

    private static Wrapping wrap(String key, char[] passphrase, Argon2id cost) {
        byte[] salt = random(SALT_BYTES);
        byte[] derived = cost.derive(passphrase, salt);
        byte[] wrapped = AesFieldCipher.ofKey(derived).seal(key, KEY_PLACE);
        Arrays.fill(derived, (byte) 0);
        return new Wrapping(cost, salt, wrapped);
    }

    private static Optional<String> unwrap(Wrapping wrapping, char[] passphrase) {
        byte[] derived = wrapping.cost().derive(passphrase, wrapping.salt());
        try {
            return Optional.of(AesFieldCipher.ofKey(derived).open(wrapping.key(), KEY_PLACE));
        } catch (StorageException wrong) {
            return Optional.empty();
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    @Override
    public synchronized Optional<String> read(String name) throws IOException {
        byte[] value = sealed.get(name);
        try {
            return value == null ? Optional.empty() : Optional.of(cipher().open(value, name));
        } catch (StorageException e) {
            throw new IOException(file.getFileName() + " was changed by somebody else: " + name, e);
        }
    }

    @Override
    public synchronized void write(String name, String value) throws IOException {
        sealed.put(name, cipher().seal(value, name));
        save();
    }

    /** From now on {@code next} opens the file, and {@code now} no more; false where {@code now} is wrong. */
    public synchronized boolean change(char[] now, char[] next, Argon2id cost) throws IOException {
        if (unwrap(wrapping, now).isEmpty()) {
            return false;
        }
        wrapping = wrap(key, next, cost);
        save();
        return true;
    }

    private AesFieldCipher cipher() {
        return AesFieldCipher.ofKey(Base64.getDecoder().decode(key));
    }

    private void save() throws IOException {
        PrivateFile.write(file, SealedFormat.write(new SealedFormat.Content(wrapping, sealed)));
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}

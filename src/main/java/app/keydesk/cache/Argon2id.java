package app.keydesk.cache;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) on one lane: what makes each guess at a PIN or passphrase dear.
 *
 * @param memoryKib memory of one guess, in KiB
 */
public record Argon2id(int memoryKib, int passes) {
    /** RFC 9106's second choice, for a key that lies beside what it opens: 64 MiB, three passes. */
    public static final Argon2id PASSPHRASE = new Argon2id(64 * 1024, 3);

    /** For a secret that was drawn at random, which nobody guesses at any cost. */
    public static final Argon2id RANDOM_SECRET = new Argon2id(8 * 1024, 1);

    private static final int BYTES = 32;

    /** 32 bytes; {@code secret} is left as it is, for the caller to wipe. */
    public byte[] derive(char[] secret, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] bytes = bytes(secret);
        byte[] derived = new byte[BYTES];
        generator.generateBytes(bytes, derived);
        Arrays.fill(bytes, (byte) 0);
        return derived;
    }

    private static byte[] bytes(char[] secret) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}

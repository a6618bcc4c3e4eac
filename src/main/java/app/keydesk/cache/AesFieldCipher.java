package app.keydesk.cache;

import app.keydesk.hotel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-GCM by the JDK with a random 96-bit nonce per value; the place is authenticated with it. A sealed value is one
 * version byte, the nonce, the encrypted UTF-8 and the 128-bit tag. One key may seal 2^32 values (NIST SP 800-38D, 8.3).
 */
public final class AesFieldCipher implements FieldCipher {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MARK_KEY_BYTES = 16;

    private final SecretKey sealKey;
    private final Mac mac;
    private final KeyParameter markKey;
    private final Nonces nonces = new Nonces();
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    private AesFieldCipher(SecretKey sealKey, SecretKey fingerprintKey, SecretKey markKey) {
        this.sealKey = sealKey;
        this.markKey = new KeyParameter(markKey.getEncoded(), 0, MARK_KEY_BYTES);
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** @param key 32 random bytes; the caller may wipe them afterwards */
    public static AesFieldCipher ofKey(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        return new AesFieldCipher(
                derived(key, "AES", "keydesk field"),
                derived(key, "HmacSHA256", "keydesk mark"),
                derived(key, "SipHash", "keydesk row"));
    }

    private static SecretKey derived(byte[] key, String algorithm, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key.clone())
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", e);
        }
    }

    @Override
    public byte[] seal(String plain, String place) {
        byte[] nonce = nonces.next();
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[1 + NONCE_BYTES + text.length + TAG_BITS / 8];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            cipher.doFinal(text, 0, text.length, sealed, 1 + NONCE_BYTES);
            idle.add(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
        return sealed;
    }

    @Override
    public String open(byte[] sealed, String place) {
        try {
            if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
                throw new GeneralSecurityException("not a sealed value");
            }
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
            byte[] text = cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
            idle.add(cipher);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new StorageException(new Problem.Storage(Problem.Storage.Fault.DAMAGED), e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher reused = idle.poll();
        Cipher cipher = reused == null ? Cipher.getInstance("AES/GCM/NoPadding") : reused;
        cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public byte[] fingerprint(String text) {
        try {
            Mac own = (Mac) mac.clone();
            return own.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HmacSHA256 can be cloned", e);
        }
    }

    /** SipHash-2-4 of 128 bits: a keyed hash as well, at a tenth of HMAC-SHA256's price for a name. */
    @Override
    public byte[] mark(String text) {
        var hash = new SipHash128();
        hash.init(markKey);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update(bytes, 0, bytes.length);
        byte[] mark = new byte[hash.getMacSize()];
        hash.doFinal(mark, 0);
        return mark;
    }

    /** Random nonces, drawn by the hundred: one draw costs the system more than a short value's encryption. */
    private static final class Nonces {
        private final SecureRandom random = new SecureRandom();
        private final byte[] drawn = new byte[100 * NONCE_BYTES];
        private int next = drawn.length;

        synchronized byte[] next() {
            if (next == drawn.length) {
                random.nextBytes(drawn);
                next = 0;
            }
            next += NONCE_BYTES;
            return Arrays.copyOfRange(drawn, next - NONCE_BYTES, next);
        }
    }
}

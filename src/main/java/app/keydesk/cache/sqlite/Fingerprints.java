package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows that differ from those that do not. What is sealed goes through the cipher's own digest; what lies in clear
 * beside it needs no secrecy, so 64 bits of a plain hash stand for it. Lengths before the values keep ("ab", "c") and
 * ("a", "bc") apart.
 */
final class Fingerprints<T> {
    /** The first version of the file kept HMAC-SHA256 of 32 bytes. */
    private static final int LENGTH = 16;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RowKind<T> kind;
    private final FieldCipher cipher;

    Fingerprints(RowKind<T> kind, FieldCipher cipher) {
        this.kind = kind;
        this.cipher = cipher;
    }

    byte[] of(T value, List<@Nullable Object> cells) {
        long open = FNV_BASIS;
        for (String link : kind.links(value)) {
            open = hash(open * FNV_PRIME + link.length(), link);
        }
        return cipher.mark(text(open, cells));
    }

    static boolean isOfOld(byte[] fingerprint) {
        return fingerprint.length != LENGTH;
    }

    /** Whether {@code kept}, of this version or of the one before, stands for the row whose fingerprint is {@code now}. */
    boolean isSame(byte[] kept, byte[] now, T value, List<@Nullable Object> cells) {
        return Arrays.equals(
                kept, isOfOld(kept) ? cipher.fingerprint(text(hash(FNV_BASIS, kind.linksOfOld(value)), cells)) : now);
    }

    private String text(long linked, List<@Nullable Object> cells) {
        var secret = new StringBuilder();
        long open = linked;
        for (int column = 0; column < cells.size(); column++) {
            String name = kind.columns().get(column);
            Object cell = cells.get(column);
            String word = cell == null ? "" : cell.toString();
            int length = cell == null ? -1 : word.length();
            if (name.startsWith(RowKind.SEALED)) {
                secret.append(length).append(':').append(word);
            } else if (kind.place(name).equals(RowKind.PLAIN)) { // else it is among the links
                open = hash(open * FNV_PRIME + length, word);
            }
        }
        return secret.append(open).toString();
    }

    /** FNV-1a. */
    private static long hash(long basis, String text) {
        long hash = basis;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }
}

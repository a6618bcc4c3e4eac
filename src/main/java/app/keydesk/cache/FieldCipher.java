package app.keydesk.cache;

/**
 * Keeps personal data unreadable in this PC's files. Safe for any thread.
 *
 * <p>A value is bound to its place ({@code guests/3f…}): moved to another row it does not open.
 */
public interface FieldCipher {

    byte[] seal(String plain, String place);

    /** The text that was sealed for {@code place}. Throws {@link StorageException} where key, place or bytes differ. */
    String open(byte[] sealed, String place);

    /** 16 bytes that differ where texts do; quicker than {@link #fingerprint}, for what is compared by the thousand. */
    byte[] mark(String text);

    /** 32 bytes that are equal for equal texts and tell nothing of them without the key. */
    byte[] fingerprint(String text);
}

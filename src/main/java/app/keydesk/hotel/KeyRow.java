package app.keydesk.hotel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key with its owner, ready to show: one row of a room's, guest's or stay's list. Children of a phone key are counted,
 * not listed.
 *
 * @param guestName empty where the key has no known owner
 * @param phonesReached phones that have it; 0 for a card
 * @param isToCome whether its start lies in the future
 */
public record KeyRow(
        Credential credential,
        String guestName,
        int phonesReached,
        KeyState state,
        @Nullable KeyOrigin origin,
        boolean isToCome) {

    public CredentialId id() {
        return credential.id();
    }

    public Medium medium() {
        return credential.medium();
    }

    public @Nullable Instant endsAt() {
        return credential.endsAt();
    }

    /** The layout that it was issued in here; of a key from elsewhere, the one for normal guests. */
    public CardFormat cardFormat() {
        return origin == null ? CardFormat.RFID48 : origin.cardFormat();
    }

    public List<Notice> notices() {
        return credential.notices();
    }

    /** In the order in which they were issued: the first key of a stay first. */
    public static List<KeyRow> firstFirst(List<KeyRow> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(key -> key.credential().createdAt()))
                .toList();
    }
}

package app.keydesk.hotel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that a receptionist asks for.
 *
 * @param rooms the guest doors, at least one
 * @param commonDoors further doors that it names
 * @param encoderId where the card is written; null for a phone key
 * @param replaces a key of the same guest that this one takes the place of (changed dates, doors or a dead card);
 *     Seam replaces it by itself, and it is stopped should it still be live
 */
public record KeyRequest(
        GuestChoice guest,
        List<EntranceId> rooms,
        List<EntranceId> commonDoors,
        StayWindow window,
        Medium medium,
        @Nullable EncoderId encoderId,
        CardFormat cardFormat,
        KeyPlan plan,
        @Nullable CredentialId replaces) {

    public KeyRequest withPlan(KeyPlan other) {
        return new KeyRequest(guest, rooms, commonDoors, window, medium, encoderId, cardFormat, other, replaces);
    }

    public KeyRequest withEncoder(@Nullable EncoderId other) {
        return new KeyRequest(guest, rooms, commonDoors, window, medium, other, cardFormat, plan, replaces);
    }

    /** Whose key. */
    public sealed interface GuestChoice {
        /** Somebody the access system knows. */
        record Known(AcsUserId id) implements GuestChoice {}

        /** Somebody new; mail and phone number may be null. The number is E.164. */
        record New(
                String fullName,
                @Nullable String email,
                @Nullable String phoneNumber) implements GuestChoice {}
    }
}

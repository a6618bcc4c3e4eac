package app.keydesk.hotel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood on a card, and what Seam knows of it (reference 4 j).
 *
 * @param onCard null for a blank card
 * @param onSeam null for a card that Seam does not know
 * @param warnings {@code acs_credential_on_encoder_out_of_sync}, {@code acs_credential_on_seam_not_found}, or new ones
 */
public record CardReading(@Nullable OnCard onCard, @Nullable Credential onSeam, List<Notice> warnings) {

    /** The card's own data; every flag null where the encoder did not tell. */
    public record OnCard(
            @Nullable String cardNumber,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant createdAt,
            @Nullable Boolean isIssued,
            @Nullable String cardId,
            @Nullable String cardHolder,
            @Nullable String cardFormat,
            @Nullable Boolean cancelled,
            @Nullable Boolean discarded,
            @Nullable Boolean expired,
            @Nullable Boolean overwritten,
            @Nullable Boolean overridden,
            @Nullable Boolean pendingAutoUpdate,
            @Nullable Integer numberOfIssuedCards,
            List<EntranceId> guestEntranceIds,
            List<EntranceId> commonEntranceIds) {}
}

package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Resources.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reading tells: the plastic, Seam's key beside it, and where they differ (reference 4 (j), 8.12). */
final class CardScan {
    private final Hotel hotel;

    CardScan(Hotel hotel) {
        this.hotel = hotel;
    }

    /** {@code armed}: the scenario that the encoder was told to play; empty for the card as it is. */
    Map<String, @Nullable Object> read(Encoder encoder, Map<String, String> armed) {
        String scenario = armed.getOrDefault("scenario", "");
        if (scenario.equals("credential_on_encoder_is_empty")) {
            return result(null, null, List.of());
        }
        Card card = card(encoder, armed);
        if (card == null) {
            return result(null, null, List.of());
        }
        Key key = scenario.equals("credential_does_not_exist_on_seam")
                ? null
                : hotel.state().keys.get(String.valueOf(card.keyId));
        List<Map<String, String>> warnings = new ArrayList<>();
        if (key == null) {
            warnings.add(warning(
                    "acs_credential_on_seam_not_found", "The credential on the encoder was not found on Seam."));
        } else if (scenario.equals("credential_on_encoder_needs_update") || !isInStep(card, key)) {
            warnings.add(warning(
                    "acs_credential_on_encoder_out_of_sync",
                    "The credential on the encoder differs from the one on Seam."));
        }
        return result(onCard(card), key, warnings);
    }

    private static Map<String, String> warning(String code, String message) {
        return Map.of("warning_code", code, "warning_message", message);
    }

    /** A scenario that needs a card finds the one written last where none lies on the encoder. */
    private @Nullable Card card(Encoder encoder, Map<String, String> armed) {
        Key named = hotel.state().keys.get(armed.getOrDefault("acs_credential_id_on_seam", ""));
        String number = named != null && named.cardNumber != null ? named.cardNumber : encoder.cardOnIt;
        Map<String, Card> cards = hotel.state().cards;
        if (number == null && armed.containsKey("scenario")) {
            return cards.values().stream().reduce((one, later) -> later).orElse(null);
        }
        return number == null ? null : cards.get(number);
    }

    private static boolean isInStep(Card card, Key key) {
        return !differs(card, key) && !card.isOverwritten;
    }

    private static boolean differs(Card card, Key key) {
        return !Objects.equals(card.endsAt, key.endsAt)
                || !Set.copyOf(card.guestDoors).equals(Set.copyOf(key.visionlineMetadata.guestAcsEntranceIds));
    }

    private Map<String, @Nullable Object> onCard(Card card) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("card_id", card.cardId);
        metadata.put("card_holder", card.holder);
        metadata.put("card_format", card.cardFormat);
        metadata.put("cancelled", isCancelled(card));
        metadata.put("discarded", card.isDiscarded);
        metadata.put("expired", card.endsAt != null && !card.endsAt.isAfter(hotel.now()));
        metadata.put("overridden", card.isOverridden);
        metadata.put("overwritten", card.isOverwritten);
        metadata.put("pending_auto_update", isUpdatePending(card));
        metadata.put("number_of_issued_cards", 1);
        metadata.put("guest_acs_entrance_ids", card.guestDoors);
        metadata.put("common_acs_entrance_ids", card.commonDoors);
        Map<String, @Nullable Object> onCard = new LinkedHashMap<>();
        onCard.put("card_number", card.cardNumber);
        onCard.put("starts_at", card.startsAt);
        onCard.put("ends_at", card.endsAt);
        onCard.put("created_at", card.writtenAt);
        onCard.put("is_issued", true);
        onCard.put("visionline_metadata", metadata);
        return onCard;
    }

    /** Its holder was removed, lost all access or is suspended: more than one key that was stopped. */
    private boolean isCancelled(Card card) {
        Key key = hotel.state().keys.get(String.valueOf(card.keyId));
        var holder = key == null ? null : hotel.state().users.get(String.valueOf(key.acsUserId));
        return card.isCancelled || holder != null && holder.isSuspended;
    }

    /** Visionline has newer data for this living card, which it would carry after the next update. */
    private boolean isUpdatePending(Card card) {
        Key key = hotel.state().keys.get(String.valueOf(card.keyId));
        return key != null && !card.isOverwritten && key.isLive(hotel.now()) && differs(card, key);
    }

    private static Map<String, @Nullable Object> result(
            @Nullable Object onEncoder, @Nullable Key onSeam, List<Map<String, String>> warnings) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("acs_credential_on_encoder", onEncoder);
        result.put("acs_credential_on_seam", onSeam);
        result.put("warnings", warnings);
        return result;
    }
}

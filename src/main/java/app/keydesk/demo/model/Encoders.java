package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Attempt;
import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.State.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encoders and the cards on them. An encoder takes a fresh card for each encoding by itself and leaves it lying, so that it
 * can be read; an armed outcome is consumed by the next attempt (reference 7, 8.10 to 8.12).
 */
public final class Encoders {
    public static final String ENCODE = "ENCODE_CREDENTIAL";
    public static final String SCAN = "SCAN_CREDENTIAL";
    private static final Map<String, String> MESSAGES = Map.of(
            "no_credential_on_encoder", "No card was placed on the encoder.",
            "encoder_not_online", "The encoder is not online.",
            "encoder_communication_timeout", "The encoder did not answer in time.",
            "bridge_disconnected", "Seam Bridge is disconnected.",
            "encoding_interrupted", "The card was removed before the encoding was complete.",
            "incompatible_card_format", "The card has an incompatible format.",
            "credential_deleted", "The credential was deleted.",
            "credential_cannot_be_reissued", "The credential cannot be issued again.",
            "action_attempt_expired", "The action attempt expired.",
            "uncategorized_error", "The encoder reported an unknown error.");

    private final Hotel hotel;
    private final Set<String> offline = new HashSet<>();

    Encoders(Hotel hotel) {
        this.hotel = hotel;
    }

    /** A fault played by hand; Seam learns of it only from an attempt. */
    public void setOffline(String encoderId, boolean isOffline) {
        if (isOffline) {
            offline.add(encoderId);
        } else {
            offline.remove(encoderId);
        }
    }

    public boolean isOffline(String encoderId) {
        return offline.contains(encoderId);
    }

    /** Every encoder is on, and no outcome is armed. */
    public void clearFaults() {
        offline.clear();
        hotel.state().encoders.values().forEach(encoder -> encoder.armed.clear());
        hotel.changed();
    }

    /** {@code outcome}: {@code error_code} or {@code scenario}, and a credential id where the scenario names one; empty takes it back. */
    public void arm(Encoder encoder, String kind, Map<String, String> outcome) {
        if (outcome.isEmpty()) {
            encoder.armed.remove(kind);
        } else {
            encoder.armed.put(kind, outcome);
        }
        hotel.changed();
    }

    public Attempt start(Encoder encoder, String kind, @Nullable Key key) {
        if (key != null && (!key.accessMethod.equals("card") || !key.acsSystemId.equals(encoder.acsSystemId))) {
            throw Refusal.invalid(
                    "acs_credential_id", "Only a card credential of the encoder's own system can be encoded");
        }
        Attempt attempt = new Attempt();
        attempt.actionAttemptId = hotel.newId();
        attempt.actionType = kind;
        attempt.encoderId = encoder.id();
        attempt.keyId = key == null ? null : key.id();
        attempt.dueAt = hotel.now().plus(hotel.delays().encode());
        hotel.state().attempts.put(attempt.actionAttemptId, attempt);
        hotel.changed();
        hotel.later(hotel.delays().encode(), Due.What.FINISH_ATTEMPT, attempt.actionAttemptId);
        return attempt;
    }

    void finish(String attemptId) {
        Attempt attempt = hotel.state().attempts.get(attemptId);
        Encoder encoder = attempt == null ? null : hotel.state().encoders.get(attempt.encoderId);
        if (attempt == null || encoder == null || !attempt.status.equals("pending")) {
            return;
        }
        Map<String, String> armed = encoder.armed.remove(attempt.actionType);
        String error = fault(attempt, armed == null ? Map.of() : armed);
        if (error != null) {
            attempt.status = "error";
            attempt.error = Map.of("type", error, "message", MESSAGES.getOrDefault(error, "The attempt failed."));
        } else if (attempt.actionType.equals(ENCODE)) {
            encode(attempt, encoder, Objects.requireNonNull(hotel.state().keys.get(String.valueOf(attempt.keyId))));
        } else {
            attempt.status = "success";
            attempt.result = WireFormat.snapshot(scan(encoder, armed == null ? Map.of() : armed));
        }
        hotel.changed();
    }

    private @Nullable String fault(Attempt attempt, Map<String, String> armed) {
        if (hotel.isBridgeDown()) {
            return "bridge_disconnected";
        }
        if (offline.contains(attempt.encoderId)) {
            return "encoder_not_online";
        }
        if (armed.containsKey("error_code")) {
            return armed.get("error_code");
        }
        if (attempt.actionType.equals(ENCODE)) {
            Key key = hotel.state().keys.get(String.valueOf(attempt.keyId));
            return key == null || key.isWarned("being_deleted") ? "credential_deleted" : null;
        }
        return null;
    }

    private void encode(Attempt attempt, Encoder encoder, Key key) {
        Instant now = hotel.now();
        boolean isRepeated = key.isIssued;
        Card card = new Card();
        card.cardNumber =
                UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        card.keyId = key.id();
        card.cardId = key.visionlineMetadata.cardId;
        card.holder = holder(key);
        card.cardFormat = key.cardFormat;
        card.startsAt = key.startsAt;
        card.endsAt = key.endsAt;
        card.writtenAt = now;
        card.guestDoors = List.copyOf(key.visionlineMetadata.guestAcsEntranceIds);
        card.commonDoors = List.copyOf(key.visionlineMetadata.commonAcsEntranceIds);
        if (isRepeated) {
            hotel.keys().cardsOf(key).forEach(old -> old.isOverwritten = true);
        }
        hotel.state().cards.put(card.cardNumber, card);
        encoder.cardOnIt = card.cardNumber;
        key.isIssued = true;
        key.issuedAt = now;
        key.cardNumber = card.cardNumber;
        key.unwarn("waiting_to_be_issued");
        key.unwarn("needs_to_be_reissued");
        hotel.tell(isRepeated ? "acs_credential.reissued" : "acs_credential.issued", Keys.ids(key));
        attempt.status = "success";
        attempt.result = WireFormat.snapshot(key);
    }

    private String holder(Key key) {
        var user = hotel.state().users.get(String.valueOf(key.acsUserId));
        return user == null ? "" : user.fullName;
    }

    /** Lays a written card on the encoder, or takes the one there away (null). */
    public void lay(Encoder encoder, @Nullable String cardNumber) {
        encoder.cardOnIt = cardNumber;
        hotel.changed();
    }

    private Map<String, @Nullable Object> scan(Encoder encoder, Map<String, String> armed) {
        String scenario = armed.getOrDefault("scenario", "");
        if (scenario.equals("credential_on_encoder_is_empty")) {
            return result(null, null, List.of());
        }
        Card card = card(encoder, armed.get("acs_credential_id_on_seam"));
        if (card == null) {
            return result(null, null, List.of());
        }
        Key key = scenario.equals("credential_does_not_exist_on_seam")
                ? null
                : hotel.state().keys.get(String.valueOf(card.keyId));
        List<Map<String, String>> warnings = new ArrayList<>();
        if (key == null) {
            warnings.add(Map.of(
                    "warning_code", "acs_credential_on_seam_not_found",
                    "warning_message", "The credential on the encoder was not found on Seam."));
        } else if (scenario.equals("credential_on_encoder_needs_update") || !isInStep(card, key)) {
            warnings.add(Map.of(
                    "warning_code", "acs_credential_on_encoder_out_of_sync",
                    "warning_message", "The credential on the encoder differs from the one on Seam."));
        }
        return result(onCard(card), key, warnings);
    }

    private @Nullable Card card(Encoder encoder, @Nullable String keyId) {
        Key named = keyId == null ? null : hotel.state().keys.get(keyId);
        String number = named != null && named.cardNumber != null ? named.cardNumber : encoder.cardOnIt;
        return number == null ? null : hotel.state().cards.get(number);
    }

    private static boolean isInStep(Card card, Key key) {
        return Objects.equals(card.endsAt, key.endsAt)
                && Set.copyOf(card.guestDoors).equals(Set.copyOf(key.visionlineMetadata.guestAcsEntranceIds))
                && !card.isOverwritten;
    }

    private Map<String, @Nullable Object> onCard(Card card) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("card_id", card.cardId);
        metadata.put("card_holder", card.holder);
        metadata.put("card_format", card.cardFormat);
        metadata.put("cancelled", card.isCancelled);
        metadata.put("discarded", card.isDiscarded);
        metadata.put("expired", card.endsAt != null && !card.endsAt.isAfter(hotel.now()));
        metadata.put("overridden", card.isOverridden);
        metadata.put("overwritten", card.isOverwritten);
        metadata.put("pending_auto_update", false);
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

    private static Map<String, @Nullable Object> result(
            @Nullable Object onEncoder, @Nullable Key onSeam, List<Map<String, String>> warnings) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("acs_credential_on_encoder", onEncoder);
        result.put("acs_credential_on_seam", onSeam);
        result.put("warnings", warnings);
        return result;
    }
}

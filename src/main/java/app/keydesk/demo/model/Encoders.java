package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Attempt;
import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.State.Due;
import java.time.Instant;
import java.util.HashSet;
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
    private final CardScan scan;
    private final Set<String> offline = new HashSet<>();

    Encoders(Hotel hotel) {
        this.hotel = hotel;
        this.scan = new CardScan(hotel);
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
            attempt.result = WireFormat.snapshot(scan.read(encoder, armed == null ? Map.of() : armed));
        }
        hotel.changed();
    }

    private @Nullable String fault(Attempt attempt, Map<String, String> armed) {
        for (Trouble trouble : Trouble.values()) {
            if (hotel.isIn(trouble)) {
                return trouble.attemptError();
            }
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
        hotel.grants().issued(key, isRepeated);
        hotel.tell(isRepeated ? "acs_credential.reissued" : "acs_credential.issued", Keys.ids(key));
        attempt.status = "success";
        attempt.result = WireFormat.snapshot(key);
    }

    private String holder(Key key) {
        var user = hotel.state().users.get(String.valueOf(key.acsUserId));
        return user == null ? "" : user.fullName;
    }
}

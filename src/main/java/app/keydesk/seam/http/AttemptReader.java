package app.keydesk.seam.http;

import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.CardReading;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Notice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Action attempts: pending, or ended well or badly, by what they were for (reference 1, 4 i and j). */
final class AttemptReader {
    private final ObjectMapper json;

    AttemptReader(ObjectMapper json) {
        this.json = json;
    }

    ActionAttempt read(JsonNode attempt) throws IOException {
        AttemptId id = new AttemptId(
                FromWire.required(attempt.path("action_attempt_id").asText(""), "action_attempt_id"));
        return switch (attempt.path("status").asText("")) {
            case "success" -> success(id, attempt);
            case "error" -> failure(id, attempt.path("error"));
            default -> new ActionAttempt.Pending(id);
        };
    }

    private ActionAttempt success(AttemptId id, JsonNode attempt) throws IOException {
        JsonNode result = attempt.path("result");
        if (!result.isObject()) {
            throw new MalformedAnswer("no result");
        }
        if (attempt.path("action_type").asText("").equals("SCAN_CREDENTIAL")
                || result.has("acs_credential_on_encoder")) {
            return new ActionAttempt.Scanned(id, reading(result));
        }
        return new ActionAttempt.Encoded(id, FromWire.credential(json.treeToValue(result, Wire.Credential.class)));
    }

    private static ActionAttempt failure(AttemptId id, JsonNode error) {
        String code = WireNames.today(FromWire.text(error.path("type").asText("unknown")));
        return new ActionAttempt.Failed(
                id, code, FromWire.text(error.path("message").asText("")));
    }

    private CardReading reading(JsonNode result) throws IOException {
        JsonNode onEncoder = result.path("acs_credential_on_encoder");
        JsonNode onSeam = result.path("acs_credential_on_seam");
        List<Notice> warnings = result.path("warnings").isArray()
                ? FromWire.notices(null, Arrays.asList(json.treeToValue(result.path("warnings"), Wire.Notice[].class)))
                : List.of();
        return new CardReading(
                onEncoder.isObject() ? onCard(json.treeToValue(onEncoder, Wire.OnEncoder.class)) : null,
                onSeam.isObject() ? FromWire.credential(json.treeToValue(onSeam, Wire.Credential.class)) : null,
                warnings);
    }

    private static CardReading.OnCard onCard(Wire.OnEncoder wire) {
        Wire.CardMetadata card = wire.metadata() != null
                ? wire.metadata()
                : new Wire.CardMetadata(null, null, null, null, null, null, null, null, null, null, null, null);
        return new CardReading.OnCard(
                FromWire.clean(wire.cardNumber()),
                FromWire.time(wire.startsAt()),
                FromWire.time(wire.endsAt()),
                FromWire.time(wire.createdAt()),
                wire.isIssued(),
                FromWire.clean(card.cardId()),
                FromWire.clean(card.cardHolder()),
                FromWire.clean(card.cardFormat()),
                card.cancelled(),
                card.discarded(),
                card.expired(),
                card.overwritten(),
                card.overridden(),
                card.pendingAutoUpdate(),
                card.numberOfIssuedCards(),
                FromWire.ids(card.guestEntranceIds(), EntranceId::new),
                FromWire.ids(card.commonEntranceIds(), EntranceId::new));
    }
}

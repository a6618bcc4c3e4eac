package app.keydesk.demo.api;

import app.keydesk.demo.model.EncoderResources.Attempt;
import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Encoders;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Key;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /acs/encoders/*} and {@code /action_attempts/*}. */
final class EncoderRoutes {
    private static final int PAGE = 500;

    private EncoderRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/acs/encoders/list", EncoderRoutes::list);
        routes.on("/acs/encoders/get", (hotel, request) -> Map.of("acs_encoder", encoder(hotel, request)));
        routes.on("/acs/encoders/encode_credential", EncoderRoutes::encode);
        routes.on(
                "/acs/encoders/scan_credential",
                (hotel, request) ->
                        Map.of("action_attempt", hotel.encoders().start(encoder(hotel, request), Encoders.SCAN, null)));
        for (String kind : List.of("encode", "scan")) {
            for (String end : List.of("fail", "succeed")) {
                routes.on(
                        "/acs/encoders/simulate/next_credential_" + kind + "_will_" + end,
                        (hotel, request) -> arm(hotel, request, kind, end));
            }
        }
        routes.on(
                "/action_attempts/get",
                (hotel, request) -> Map.of(
                        "action_attempt", request.find(hotel.state().attempts, "action_attempt_id", "action_attempt")));
        routes.on("/action_attempts/list", EncoderRoutes::attempts);
    }

    private static Encoder encoder(Hotel hotel, Request request) {
        return request.find(hotel.state().encoders, "acs_encoder_id", "acs_encoder");
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        List<String> systems = request.list("acs_system_ids");
        List<String> ids = request.list("acs_encoder_ids");
        List<Encoder> encoders = hotel.state().encoders.values().stream()
                .filter(encoder -> request.id("acs_system_id")
                        .map(encoder.acsSystemId::equals)
                        .orElse(true))
                .filter(encoder -> systems.isEmpty() || systems.contains(encoder.acsSystemId))
                .filter(encoder -> ids.isEmpty() || ids.contains(encoder.id()))
                .toList();
        return Paging.page(request, "acs_encoders", encoders, encoder -> encoder.displayName + encoder.id(), PAGE);
    }

    private static Map<String, ?> encode(Hotel hotel, Request request) {
        Encoder encoder = encoder(hotel, request);
        if (request.id("acs_credential_id").isEmpty()) {
            throw Refusal.invalid("acs_credential_id", "Provide acs_credential_id");
        }
        Key key = KeyRoutes.key(hotel, request);
        return Map.of("action_attempt", hotel.encoders().start(encoder, Encoders.ENCODE, key));
    }

    private static Map<String, ?> arm(Hotel hotel, Request request, String kind, String end) {
        Map<String, String> outcome = new LinkedHashMap<>();
        request.body().properties().forEach(field -> {
            if (!field.getKey().equals("acs_encoder_id")) {
                outcome.put(field.getKey(), field.getValue().asText());
            }
        });
        if (end.equals("fail")) {
            outcome.putIfAbsent("error_code", "no_credential_on_encoder");
        } else {
            outcome.putIfAbsent(
                    "scenario", kind.equals("encode") ? "credential_is_issued" : "credential_exists_on_seam");
        }
        hotel.encoders().arm(encoder(hotel, request), kind.equals("encode") ? Encoders.ENCODE : Encoders.SCAN, outcome);
        return Map.of();
    }

    private static String newestKey(Attempt attempt) {
        return UserRoutes.newestKey(attempt.dueAt, attempt.actionAttemptId);
    }

    private static Map<String, ?> attempts(Hotel hotel, Request request) {
        List<String> ids = request.list("action_attempt_ids");
        List<Attempt> attempts = hotel.state().attempts.values().stream()
                .filter(attempt -> ids.isEmpty() || ids.contains(attempt.actionAttemptId))
                .sorted(Comparator.comparing(EncoderRoutes::newestKey))
                .toList();
        return Paging.page(request, "action_attempts", attempts, EncoderRoutes::newestKey, PAGE);
    }
}

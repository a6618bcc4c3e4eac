package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /events/*}. */
final class EventRoutes {
    private static final int PAGE = 500;
    private static final List<String> ID_FILTERS = List.of(
            "acs_system_id",
            "acs_credential_id",
            "acs_user_id",
            "acs_encoder_id",
            "acs_entrance_id",
            "connected_account_id",
            "device_id",
            "user_identity_id",
            "access_grant_id",
            "access_method_id");

    private EventRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/events/list", EventRoutes::list);
        routes.on("/events/get", (hotel, request) -> {
            String id = request.id("event_id").orElse("");
            return Map.of(
                    "event",
                    hotel.state().events.stream()
                            .filter(event -> event.eventId.equals(id))
                            .findFirst()
                            .map(EventRoutes::wire)
                            .orElseThrow(() -> Refusal.notFound("event")));
        });
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        List<String> between = request.list("between");
        boolean hasSince = request.text("since").isPresent();
        if (hasSince != between.isEmpty()) {
            throw Refusal.invalid("since", "Provide exactly one of since and between");
        }
        Instant from = hasSince ? time("since", request.text("since").orElseThrow()) : time("between", between.get(0));
        Instant until = hasSince || between.size() < 2 ? Instant.MAX : time("between", between.get(1));
        return Map.of(
                "events",
                hotel.state().events.stream()
                        .filter(event -> event.createdAt.isAfter(from) && event.createdAt.isBefore(until))
                        .filter(event -> matches(event, request))
                        .skip(request.body().path("unstable_offset").asInt(0))
                        .limit(request.body().path("limit").asInt(PAGE))
                        .map(EventRoutes::wire)
                        .toList());
    }

    private static Instant time(String parameter, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(parameter, "Invalid datetime");
        }
    }

    private static boolean matches(Event event, Request request) {
        List<String> types = request.list("event_types");
        List<String> systems = request.list("acs_system_ids");
        List<String> ids = request.list("event_ids");
        return request.text("event_type").map(event.eventType::equals).orElse(true)
                && (types.isEmpty() || types.contains(event.eventType))
                && (systems.isEmpty() || systems.contains(String.valueOf(event.ids.get("acs_system_id"))))
                && (ids.isEmpty() || ids.contains(event.eventId))
                && ID_FILTERS.stream()
                        .allMatch(name -> request.id(name)
                                .map(id -> id.equals(event.ids.get(name)))
                                .orElse(true));
    }

    private static Map<String, Object> wire(Event event) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("event_id", event.eventId);
        wire.put("event_type", event.eventType);
        wire.put("workspace_id", event.workspaceId);
        wire.put("created_at", event.createdAt);
        wire.put("occurred_at", event.occurredAt);
        wire.putAll(event.ids);
        return wire;
    }
}

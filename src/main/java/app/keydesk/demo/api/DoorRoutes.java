package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Key;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /acs/entrances/*}. */
final class DoorRoutes {
    private static final int PAGE = 900;

    private DoorRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/acs/entrances/list", DoorRoutes::list);
        routes.on(
                "/acs/entrances/get",
                (hotel, request) -> Map.of(
                        "acs_entrance", request.find(hotel.state().entrances, "acs_entrance_id", "acs_entrance")));
        routes.on("/acs/entrances/list_credentials_with_access", DoorRoutes::keys);
        routes.on("/acs/entrances/unlock", (hotel, request) -> {
            request.find(hotel.state().entrances, "acs_entrance_id", "acs_entrance");
            KeyRoutes.key(hotel, request);
            throw cannotUnlock();
        });
    }

    /** Visionline's locks are offline, and no key of theirs is a cloud key. */
    static Refusal cannotUnlock() {
        return Refusal.rule("not_supported", "This entrance cannot be unlocked from afar");
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        List<String> ids = request.list("acs_entrance_ids");
        String search = request.text("search").orElse("").toLowerCase(Locale.ROOT);
        String system = request.id("acs_system_id").orElse("");
        List<Entrance> doors = hotel.state().entrances.values().stream()
                .filter(door -> ids.isEmpty() || ids.contains(door.id()))
                .filter(door -> system.isEmpty() || system.equals(door.acsSystemId))
                .filter(door -> door.displayName.toLowerCase(Locale.ROOT).contains(search))
                .filter(door -> request.id("acs_credential_id")
                        .map(id -> isOpenedBy(hotel, id, door))
                        .orElse(true))
                .toList();
        return Paging.page(
                request, "acs_entrances", doors, door -> String.format(Locale.ROOT, "%07d", door.ordinal), PAGE);
    }

    private static boolean isOpenedBy(Hotel hotel, String keyId, Entrance door) {
        Key key = hotel.state().keys.get(keyId);
        return key != null && key.opens(door.id());
    }

    private static Map<String, ?> keys(Hotel hotel, Request request) {
        Entrance door = request.find(hotel.state().entrances, "acs_entrance_id", "acs_entrance");
        boolean validOnly = !request.list("include_if").isEmpty();
        Instant now = hotel.now();
        List<Key> keys = hotel.state().keys.values().stream()
                .filter(key -> key.opens(door.id()))
                .filter(key ->
                        !validOnly || key.visionlineMetadata.isValid && (key.endsAt == null || key.endsAt.isAfter(now)))
                .toList();
        return Map.of("acs_credentials", keys);
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Keys.Order;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /acs/credentials/*}. */
final class KeyRoutes {
    private static final int PAGE = 500;
    private static final String MANAGER = "credential_manager_acs_system_id";

    private KeyRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/acs/credentials/create", KeyRoutes::create);
        routes.on("/acs/credentials/get", (hotel, request) -> Map.of("acs_credential", key(hotel, request)));
        routes.on("/acs/credentials/list", KeyRoutes::list);
        routes.on("/acs/credentials/delete", (hotel, request) -> {
            hotel.keys().delete(key(hotel, request));
            return Map.of();
        });
        routes.on("/acs/credentials/update", KeyRoutes::update);
        routes.on(
                "/acs/credentials/list_accessible_entrances",
                (hotel, request) -> Map.of(
                        "acs_entrances",
                        key(hotel, request).doors().stream()
                                .map(id -> hotel.state().entrances.get(id))
                                .toList()));
        routes.on("/acs/credentials/assign", KeyRoutes::assign);
        routes.on("/acs/credentials/unassign", (hotel, request) -> {
            Key key = key(hotel, request);
            key.acsUserId = null;
            key.userIdentityId = null;
            hotel.changed();
            return Map.of("acs_credential", key);
        });
        routes.on("/acs/credentials/unmanaged/list", (hotel, request) -> Map.of("acs_credentials", List.of()));
    }

    static Key key(Hotel hotel, Request request) {
        return request.find(hotel.state().keys, "acs_credential_id", "acs_credential");
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        String user = request.id("acs_user_id").orElse(null);
        String system = request.id("acs_system_id").orElse(null);
        String identity = request.id("user_identity_id").orElse(null);
        List<Key> keys = hotel.state().keys.values().stream()
                .filter(key -> user == null || user.equals(key.acsUserId))
                .filter(key -> system == null || system.equals(key.acsSystemId))
                .filter(key -> identity == null || identity.equals(key.userIdentityId))
                .filter(key -> !request.body().has("is_multi_phone_sync_credential")
                        || key.isMultiPhoneSyncCredential == request.isTrue("is_multi_phone_sync_credential"))
                .filter(key -> request.time("created_before")
                        .map(before -> key.createdAt.isBefore(before))
                        .orElse(true))
                .filter(key -> UserRoutes.contains(
                        key.displayName, request.text("search").orElse("")))
                .toList();
        return Paging.page(request, "acs_credentials", UserRoutes.newestFirst(keys), UserRoutes::newestKey, PAGE);
    }

    private static Map<String, ?> create(Hotel hotel, Request request) {
        Request metadata = request.below("visionline_metadata");
        String method = request.text("access_method").orElseThrow();
        if (!method.equals("card") && !method.equals("mobile_key")) {
            throw Refusal.rule("not_supported", "Visionline issues card and mobile_key credentials only");
        }
        boolean isPhoneKey = method.equals("mobile_key");
        if (isPhoneKey) {
            checkManager(hotel, request);
        }
        return Map.of(
                "acs_credential",
                hotel.keys()
                        .create(new Order(
                                owner(hotel, request),
                                method,
                                isPhoneKey && request.isTrue("is_multi_phone_sync_credential"),
                                request.list("allowed_acs_entrance_ids").stream()
                                        .map(id -> id.toLowerCase(Locale.ROOT))
                                        .toList(),
                                request.time("starts_at").orElse(null),
                                request.time("ends_at").orElse(null),
                                metadata.text("card_format").orElse("rfid48"),
                                metadata.text("card_function_type").orElse("guest"),
                                metadata.isTrue("override") || metadata.isTrue("is_override_key"),
                                metadata.isTrue("auto_join"),
                                metadata.list("joiner_acs_credential_ids"))));
    }

    private static void checkManager(Hotel hotel, Request request) {
        if (request.id(MANAGER).isEmpty()) {
            throw Refusal.invalid(MANAGER, "A mobile key needs credential_manager_acs_system_id");
        }
        var manager = request.find(hotel.state().systems, MANAGER, "acs_system");
        if (!manager.isCredentialManager) {
            throw Refusal.invalid(MANAGER, "credential_manager_acs_system_id names no credential manager");
        }
    }

    private static AcsUser owner(Hotel hotel, Request request) {
        if (request.id("acs_user_id").isPresent()) {
            return request.find(hotel.state().users, "acs_user_id", "acs_user");
        }
        if (request.id("user_identity_id").isEmpty()) {
            throw Refusal.invalid("acs_user_id", "Provide acs_user_id, or user_identity_id with acs_system_id");
        }
        Identity identity = request.find(hotel.state().identities, "user_identity_id", "user_identity");
        request.find(hotel.state().systems, "acs_system_id", "acs_system");
        return hotel.people().linkOrCreate(identity, request.id("acs_system_id").orElseThrow());
    }

    private static Map<String, ?> update(Hotel hotel, Request request) {
        Key key = key(hotel, request);
        Instant endsAt = request.time("ends_at").orElse(null);
        if (endsAt == null) {
            throw Refusal.invalid("ends_at", "Visionline credentials take a new ends_at only");
        }
        hotel.keys().setEnd(key, endsAt);
        return Map.of("acs_credential", key);
    }

    private static Map<String, ?> assign(Hotel hotel, Request request) {
        Key key = key(hotel, request);
        AcsUser user = UserRoutes.user(hotel, request);
        key.acsUserId = user.id();
        key.userIdentityId = user.userIdentityId;
        hotel.changed();
        return Map.of("acs_credential", key);
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /client_sessions/*} and Instant Keys: what sets up a guest's phone. */
final class SessionRoutes {
    private static final Duration LIFE = Duration.ofDays(7);

    private SessionRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/client_sessions/create", (hotel, request) -> Map.of("client_session", create(hotel, request)));
        routes.on(
                "/client_sessions/get_or_create",
                (hotel, request) -> Map.of("client_session", existing(hotel, request, create(hotel, request))));
        routes.on(
                "/client_sessions/get",
                (hotel, request) -> Map.of(
                        "client_session", request.find(hotel.state().sessions, "client_session_id", "client_session")));
        routes.on("/client_sessions/revoke", (hotel, request) -> {
            request.find(hotel.state().sessions, "client_session_id", "client_session");
            hotel.state().sessions.remove(request.id("client_session_id").orElseThrow());
            hotel.changed();
            return Map.of();
        });
        routes.on("/user_identities/generate_instant_key", SessionRoutes::instantKey);
    }

    private static Map<String, @Nullable Object> create(Hotel hotel, Request request) {
        List<String> identities = new ArrayList<>(request.list("user_identity_ids"));
        request.id("user_identity_id").ifPresent(identities::add);
        identities.forEach(id -> {
            if (!hotel.state().identities.containsKey(id)) {
                throw Refusal.notFound("user_identity");
            }
        });
        Map<String, @Nullable Object> session = new LinkedHashMap<>();
        String id = hotel.newId();
        session.put("client_session_id", id);
        session.put("token", "seam_cst_" + hotel.newId().replace("-", ""));
        session.put("workspace_id", hotel.state().workspaceId);
        session.put("user_identifier_key", request.textOrNull("user_identifier_key"));
        session.put("user_identity_ids", identities);
        if (!identities.isEmpty()) {
            session.put("user_identity_id", identities.getFirst());
        }
        session.put("connected_account_ids", request.list("connected_account_ids"));
        session.put("connect_webview_ids", request.list("connect_webview_ids"));
        session.put("device_count", 0);
        session.put("created_at", hotel.now());
        session.put("expires_at", request.time("expires_at").orElse(hotel.now().plus(LIFE)));
        hotel.state().sessions.put(id, session);
        hotel.changed();
        return session;
    }

    private static Map<String, @Nullable Object> existing(
            Hotel hotel, Request request, Map<String, @Nullable Object> made) {
        for (Map<String, @Nullable Object> session : hotel.state().sessions.values()) {
            if (session != made
                    && Objects.equals(session.get("user_identity_ids"), made.get("user_identity_ids"))
                    && Objects.equals(session.get("user_identifier_key"), made.get("user_identifier_key"))) {
                hotel.state().sessions.remove(String.valueOf(made.get("client_session_id")));
                return session;
            }
        }
        return made;
    }

    private static Map<String, ?> instantKey(Hotel hotel, Request request) {
        Identity identity = request.find(hotel.state().identities, "user_identity_id", "user_identity");
        Map<String, @Nullable Object> session = create(hotel, request);
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        String id = hotel.newId();
        key.put("instant_key_id", id);
        key.put("instant_key_url", "https://ik.seam.co/" + id.replace("-", "").substring(0, 10));
        key.put("client_session_id", session.get("client_session_id"));
        key.put("user_identity_id", identity.id());
        key.put("workspace_id", hotel.state().workspaceId);
        key.put("created_at", hotel.now());
        key.put("expires_at", hotel.now().plus(LIFE));
        hotel.state().instantKeys.put(id, key);
        hotel.changed();
        return Map.of("instant_key", key);
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.Refusal;
import java.util.List;
import java.util.Map;

/** What a hotel answers that has no unmanaged resources, and what Seam is about to take away. */
final class UnusedRoutes {
    private UnusedRoutes() {}

    static void addTo(Routes routes) {
        routes.on(
                "/access_grants/unmanaged/list",
                (hotel, request) -> Map.of("access_grants", List.of(), "pagination", SystemRoutes.noMore()));
        routes.on("/access_methods/unmanaged/list", (hotel, request) -> Map.of("access_methods", List.of()));
        none(routes, "/access_grants/unmanaged/get", "access_grant");
        none(routes, "/access_grants/unmanaged/update", "access_grant");
        none(routes, "/access_methods/unmanaged/get", "access_method");
        none(routes, "/acs/credentials/unmanaged/get", "acs_credential");
        none(routes, "/acs/users/unmanaged/get", "acs_user");
        none(routes, "/user_identities/enrollment_automations/get", "enrollment_automation");
        none(routes, "/user_identities/enrollment_automations/delete", "enrollment_automation");
        routes.on("/user_identities/enrollment_automations/launch", (hotel, request) -> {
            request.find(hotel.state().identities, "user_identity_id", "user_identity");
            request.find(hotel.state().systems, "credential_manager_acs_system_id", "acs_system");
            throw Refusal.rule("not_supported", "Phones enrol without an automation: issue a mobile key");
        });
        routes.on("/acs/entrances/grant_access", (hotel, request) -> {
            request.find(hotel.state().entrances, "acs_entrance_id", "acs_entrance");
            UserRoutes.user(hotel, request);
            throw Refusal.rule("not_supported", "Visionline opens doors by credentials: create one");
        });
    }

    private static void none(Routes routes, String path, String resource) {
        routes.on(path, (hotel, request) -> {
            throw Refusal.notFound(resource);
        });
    }
}

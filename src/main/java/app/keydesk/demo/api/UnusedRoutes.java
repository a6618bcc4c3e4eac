package app.keydesk.demo.api;

import app.keydesk.demo.model.Refusal;
import java.util.List;
import java.util.Map;

/** What a hotel answers that has no access grants, no unmanaged resources and no enrollment automations. */
final class UnusedRoutes {
    private UnusedRoutes() {}

    static void addTo(Routes routes) {
        for (String group : List.of("/access_grants", "/access_grants/unmanaged")) {
            routes.on(
                    group + "/list",
                    (hotel, request) -> Map.of("access_grants", List.of(), "pagination", SystemRoutes.noMore()));
            none(routes, group + "/get", "access_grant");
            none(routes, group + "/update", "access_grant");
        }
        for (String group : List.of("/access_methods", "/access_methods/unmanaged")) {
            routes.on(group + "/list", (hotel, request) -> Map.of("access_methods", List.of()));
            none(routes, group + "/get", "access_method");
        }
        none(routes, "/access_grants/delete", "access_grant");
        none(routes, "/access_methods/delete", "access_method");
        none(routes, "/acs/credentials/unmanaged/get", "acs_credential");
        none(routes, "/acs/users/unmanaged/get", "acs_user");
        none(routes, "/user_identities/enrollment_automations/get", "enrollment_automation");
        none(routes, "/user_identities/enrollment_automations/delete", "enrollment_automation");
    }

    private static void none(Routes routes, String path, String resource) {
        routes.on(path, (hotel, request) -> {
            throw Refusal.notFound(resource);
        });
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.People.Person;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Identity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /user_identities/*}; invitations are with {@link SessionRoutes}. */
final class IdentityRoutes {
    private static final int PAGE = 500;

    private IdentityRoutes() {}

    static void addTo(Routes routes) {
        routes.on(
                "/user_identities/create",
                (hotel, request) -> Map.of(
                        "user_identity",
                        hotel.people().createIdentity(person(request), request.list("acs_system_ids"))));
        routes.on("/user_identities/get", (hotel, request) -> Map.of("user_identity", identity(hotel, request)));
        routes.on("/user_identities/list", IdentityRoutes::list);
        routes.on("/user_identities/update", (hotel, request) -> {
            hotel.people().update(identity(hotel, request), person(request));
            return Map.of();
        });
        routes.on("/user_identities/delete", (hotel, request) -> {
            hotel.people().delete(identity(hotel, request));
            return Map.of();
        });
        routes.on("/user_identities/add_acs_user", IdentityRoutes::addUser);
        routes.on("/user_identities/remove_acs_user", IdentityRoutes::removeUser);
        routes.on(
                "/user_identities/list_acs_users",
                (hotel, request) -> Map.of("acs_users", hotel.people().usersOf(identity(hotel, request))));
        routes.on(
                "/user_identities/list_acs_systems",
                (hotel, request) -> Map.of(
                        "acs_systems",
                        hotel.people().usersOf(identity(hotel, request)).stream()
                                .map(user -> hotel.state().systems.get(user.acsSystemId))
                                .distinct()
                                .toList()));
        routes.on("/user_identities/enrollment_automations/list", (hotel, request) -> {
            identity(hotel, request);
            return Map.of("enrollment_automations", List.of());
        });
    }

    static Person person(Request request) {
        return new Person(
                request.textOrNull("user_identity_key"),
                request.textOrNull("full_name"),
                request.textOrNull("email_address"),
                request.textOrNull("phone_number"));
    }

    static Identity identity(Hotel hotel, Request request) {
        String key = request.textOrNull("user_identity_key");
        if (key != null && request.id("user_identity_id").isEmpty()) {
            return hotel.state().identities.values().stream()
                    .filter(identity -> key.equals(identity.userIdentityKey))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("user_identity"));
        }
        return request.find(hotel.state().identities, "user_identity_id", "user_identity");
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        String search = request.text("search").orElse("");
        List<String> ids = request.list("user_identity_ids");
        List<Identity> identities = hotel.state().identities.values().stream()
                .filter(identity -> ids.isEmpty() || ids.contains(identity.id()))
                .filter(identity -> search.isEmpty()
                        || UserRoutes.contains(identity.fullName, search)
                        || UserRoutes.contains(identity.emailAddress, search)
                        || UserRoutes.contains(identity.phoneNumber, search)
                        || Objects.equals(identity.userIdentityKey, search)
                        || identity.id().equals(search))
                .toList();
        return Paging.page(request, "user_identities", UserRoutes.newestFirst(identities), UserRoutes::newestKey, PAGE);
    }

    private static Map<String, ?> addUser(Hotel hotel, Request request) {
        AcsUser user = request.find(hotel.state().users, "acs_user_id", "acs_user");
        String key = request.textOrNull("user_identity_key");
        boolean isNew = key != null
                && hotel.state().identities.values().stream()
                        .noneMatch(identity -> key.equals(identity.userIdentityKey));
        Identity identity = isNew
                ? hotel.people()
                        .createIdentity(new Person(key, user.fullName, user.emailAddress, user.phoneNumber), List.of())
                : identity(hotel, request);
        hotel.people().join(user, identity);
        return Map.of();
    }

    private static Map<String, ?> removeUser(Hotel hotel, Request request) {
        AcsUser user = request.find(hotel.state().users, "acs_user_id", "acs_user");
        hotel.people().part(user, identity(hotel, request));
        return Map.of();
    }
}

package app.keydesk.demo.api;

import app.keydesk.demo.model.GrantResources.Grant;
import app.keydesk.demo.model.Grants.Names;
import app.keydesk.demo.model.Grants.Order;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.People.Person;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /access_grants/*}. */
final class GrantRoutes {
    private static final int PAGE = 500;
    private static final String DOORS = "acs_entrance_ids";
    private static final String MODES = "requested_access_methods";

    private GrantRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/access_grants/create", (hotel, request) -> Map.of("access_grant", create(hotel, request)));
        routes.on("/access_grants/get", (hotel, request) -> Map.of("access_grant", grant(hotel, request)));
        routes.on("/access_grants/list", GrantRoutes::list);
        routes.on("/access_grants/update", GrantRoutes::update);
        routes.on("/access_grants/delete", (hotel, request) -> {
            hotel.grants().delete(grant(hotel, request));
            return Map.of();
        });
        routes.on("/access_grants/request_access_methods", (hotel, request) -> {
            Grant grant = grant(hotel, request);
            hotel.grants().request(grant, modes(request));
            return Map.of("access_grant", grant);
        });
        routes.on("/access_grants/get_related", GrantRoutes::related);
    }

    private static Grant create(Hotel hotel, Request request) {
        List<String> doors = new ArrayList<>(request.list(DOORS));
        doors.addAll(request.below("location").list(DOORS));
        if (doors.isEmpty()) {
            throw Refusal.invalid(DOORS, "Provide at least one entrance");
        }
        Order order = new Order(
                owner(hotel, request),
                doors.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().toList(),
                modes(request),
                time(request, "starts_at"),
                time(request, "ends_at"),
                new Names(
                        request.textOrNull("reservation_key"),
                        request.textOrNull("access_grant_key"),
                        request.textOrNull("name")));
        return hotel.grants().create(order);
    }

    private static Identity owner(Hotel hotel, Request request) {
        if (request.id("user_identity_id").isPresent()) {
            return IdentityRoutes.identity(hotel, request);
        }
        Request person = request.below("user_identity");
        Person wanted = IdentityRoutes.person(person);
        Optional<Identity> known = hotel.state().identities.values().stream()
                .filter(identity -> wanted.key() != null && Objects.equals(identity.userIdentityKey, wanted.key()))
                .findFirst();
        return known.orElseGet(() -> hotel.people().createIdentity(wanted, List.of()));
    }

    private static List<String> modes(Request request) {
        List<String> modes = new ArrayList<>();
        for (JsonNode one : request.body().path(MODES)) {
            modes.add(one.path("mode").asText());
        }
        if (modes.isEmpty()) {
            throw Refusal.invalid(MODES, "Provide at least one access method");
        }
        if (modes.stream().anyMatch(mode -> !mode.equals("card") && !mode.equals("mobile_key"))) {
            throw Refusal.rule("not_supported", "Visionline knows the modes card and mobile_key only");
        }
        return modes;
    }

    /** The contract leaves the format of a grant's times open. */
    private static @Nullable Instant time(Request request, String name) {
        try {
            return request.time(name).orElse(null);
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "Invalid datetime");
        }
    }

    static Grant grant(Hotel hotel, Request request) {
        String key = request.textOrNull("access_grant_key");
        if (key == null || request.id("access_grant_id").isPresent()) {
            return request.find(hotel.state().grants, "access_grant_id", "access_grant");
        }
        return hotel.state().grants.values().stream()
                .filter(grant -> key.equals(grant.accessGrantKey))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("access_grant"));
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        List<String> ids = request.list("access_grant_ids");
        List<Grant> grants = hotel.state().grants.values().stream()
                .filter(grant -> ids.isEmpty() || ids.contains(grant.id()))
                .filter(grant -> request.text("access_grant_key")
                        .map(key -> key.equals(grant.accessGrantKey))
                        .orElse(true))
                .filter(grant -> request.text("reservation_key")
                        .map(key -> key.equals(grant.reservationKey))
                        .orElse(true))
                .filter(grant -> request.id("user_identity_id")
                        .map(grant.userIdentityId::equals)
                        .orElse(true))
                .filter(grant ->
                        request.id("acs_entrance_id").map(grant.doors::contains).orElse(true))
                .toList();
        return Paging.page(request, "access_grants", UserRoutes.newestFirst(grants), UserRoutes::newestKey, PAGE);
    }

    private static Map<String, ?> update(Hotel hotel, Request request) {
        Grant grant = grant(hotel, request);
        if (request.text("starts_at").isPresent()) {
            throw Refusal.rule("not_supported", "Visionline keeps the start of a key that was issued");
        }
        request.text("name").ifPresent(name -> {
            grant.name = name;
            grant.displayName = name;
        });
        request.time("ends_at").ifPresent(end -> hotel.grants().setEnd(grant, end));
        hotel.changed();
        return Map.of();
    }

    private static Map<String, ?> related(Hotel hotel, Request request) {
        List<String> ids = request.list("access_grant_ids");
        List<String> keys = request.list("access_grant_keys");
        List<Grant> grants = hotel.state().grants.values().stream()
                .filter(grant -> ids.contains(grant.id()) || keys.contains(String.valueOf(grant.accessGrantKey)))
                .toList();
        return Related.batch(
                request,
                Map.of(
                        "access_methods",
                        grants.stream().flatMap(hotel.grants()::methods).toList(),
                        "acs_entrances",
                        grants.stream()
                                .flatMap(grant -> grant.doors.stream())
                                .distinct()
                                .map(hotel.state().entrances::get)
                                .toList(),
                        "user_identities",
                        grants.stream()
                                .map(grant -> grant.userIdentityId)
                                .distinct()
                                .map(hotel.state().identities::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }
}

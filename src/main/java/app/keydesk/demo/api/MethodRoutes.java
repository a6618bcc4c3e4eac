package app.keydesk.demo.api;

import app.keydesk.demo.model.Encoders;
import app.keydesk.demo.model.GrantResources.Grant;
import app.keydesk.demo.model.GrantResources.Method;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /access_methods/*}. */
final class MethodRoutes {
    private MethodRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/access_methods/get", (hotel, request) -> Map.of("access_method", method(hotel, request)));
        routes.on("/access_methods/list", MethodRoutes::list);
        routes.on("/access_methods/delete", MethodRoutes::delete);
        routes.on("/access_methods/encode", MethodRoutes::encode);
        routes.on("/access_methods/get_related", MethodRoutes::related);
        routes.on("/access_methods/assign_card", (hotel, request) -> {
            method(hotel, request);
            throw Refusal.rule("not_supported", "A Visionline card is encoded, not assigned");
        });
        routes.on("/access_methods/unlock_door", (hotel, request) -> {
            method(hotel, request);
            request.find(hotel.state().entrances, "acs_entrance_id", "acs_entrance");
            throw DoorRoutes.cannotUnlock();
        });
    }

    private static Method method(Hotel hotel, Request request) {
        return hotel.grants().fresh(request.find(hotel.state().methods, "access_method_id", "access_method"));
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        return Map.of(
                "access_methods",
                hotel.state().grants.values().stream()
                        .filter(grant -> request.id("access_grant_id")
                                .map(grant.id()::equals)
                                .orElse(true))
                        .filter(grant -> request.text("access_grant_key")
                                .map(key -> key.equals(grant.accessGrantKey))
                                .orElse(true))
                        .filter(grant -> request.id("acs_entrance_id")
                                .map(grant.doors::contains)
                                .orElse(true))
                        .flatMap(hotel.grants()::methods)
                        .toList());
    }

    private static Map<String, ?> delete(Hotel hotel, Request request) {
        if (request.id("access_method_id").isPresent()) {
            hotel.grants().delete(method(hotel, request));
            return Map.of();
        }
        String reservation = request.textOrNull("reservation_key");
        List<Grant> grants = reservation == null
                ? List.of(GrantRoutes.grant(hotel, request))
                : hotel.state().grants.values().stream()
                        .filter(grant -> reservation.equals(grant.reservationKey))
                        .toList();
        grants.stream().flatMap(hotel.grants()::methods).toList().forEach(hotel.grants()::delete);
        return Map.of();
    }

    private static Map<String, ?> encode(Hotel hotel, Request request) {
        Method method = method(hotel, request);
        var encoder = request.find(hotel.state().encoders, "acs_encoder_id", "acs_encoder");
        Key key = hotel.grants().key(method);
        if (key == null) {
            throw Refusal.notFound("acs_credential");
        }
        return Map.of("action_attempt", hotel.encoders().start(encoder, Encoders.ENCODE, key));
    }

    private static Map<String, ?> related(Hotel hotel, Request request) {
        List<Method> methods = request.list("access_method_ids").stream()
                .map(hotel.state().methods::get)
                .filter(Objects::nonNull)
                .map(hotel.grants()::fresh)
                .toList();
        List<Grant> grants = methods.stream()
                .map(method -> hotel.state().grants.get(method.grantId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Related.batch(
                request,
                Map.of(
                        "access_grants",
                        grants,
                        "acs_credentials",
                        methods.stream()
                                .map(hotel.grants()::key)
                                .filter(Objects::nonNull)
                                .toList(),
                        "acs_entrances",
                        grants.stream()
                                .flatMap(grant -> grant.doors.stream())
                                .distinct()
                                .map(hotel.state().entrances::get)
                                .toList()));
    }
}

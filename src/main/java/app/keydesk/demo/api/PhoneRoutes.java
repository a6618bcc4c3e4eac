package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /phones/*}. */
final class PhoneRoutes {
    private PhoneRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/phones/list", PhoneRoutes::list);
        routes.on(
                "/phones/get",
                (hotel, request) -> Map.of("phone", request.find(hotel.state().phones, "device_id", "phone")));
        routes.on("/phones/deactivate", (hotel, request) -> {
            hotel.people().deactivate(request.find(hotel.state().phones, "device_id", "phone"));
            return Map.of();
        });
        routes.on("/phones/simulate/create_sandbox_phone", PhoneRoutes::create);
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        String owner = request.id("owner_user_identity_id").orElse(null);
        String keyId = request.id("acs_credential_id").orElse(null);
        List<Phone> phones = hotel.state().phones.values().stream()
                .filter(phone -> owner == null || owner.equals(phone.ownerId))
                .filter(phone -> keyId == null || isOn(hotel, phone, keyId))
                .toList();
        return Map.of("phones", phones);
    }

    private static boolean isOn(Hotel hotel, Phone phone, String keyId) {
        Key key = hotel.state().keys.get(keyId);
        return key != null
                && (Objects.equals(key.phoneId, phone.id())
                        || hotel.keys().children(key).stream()
                                .anyMatch(child -> Objects.equals(child.phoneId, phone.id())));
    }

    private static Map<String, ?> create(Hotel hotel, Request request) {
        Identity owner = request.find(hotel.state().identities, "user_identity_id", "user_identity");
        JsonNode metadata = request.body().path("phone_metadata");
        String system = metadata.path("operating_system").asText("android");
        String model = metadata.path("device_model").asText("Demo phone");
        boolean isReady = request.body()
                .path("assa_abloy_metadata")
                .path("has_active_endpoint")
                .asBoolean(true);
        return Map.of(
                "phone",
                hotel.people().addPhone(owner, model, system.equals("ios") ? "ios_phone" : "android_phone", isReady));
    }
}

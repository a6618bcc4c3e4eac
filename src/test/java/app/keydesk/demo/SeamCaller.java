package app.keydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.SeamContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A demo hotel whose clock moves by hand, and somebody who calls it over HTTP; every good answer is held to the contract. */
final class SeamCaller implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    static final Duration DELAY = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    final MovedClock clock = MovedClock.standingAt(NOON);
    final DemoHotel hotel;
    final String system;
    private final SeamContract contract = new SeamContract();
    private final HttpClient client = HttpClient.newHttpClient();
    private int rooms;

    SeamCaller() throws Exception {
        hotel = DemoHotel.start(
                DemoHotelOptions.standard(null, clock).withDelays(new Delays(DELAY, DELAY, DELAY, DELAY)));
        system = hotel.systemId();
    }

    /** Everything that is under way comes to its end. */
    void settle() {
        clock.forward(DELAY);
        clock.forward(DELAY);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hotel.endpoint() + path))
                .header("Authorization", "Bearer " + hotel.apiKey());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Object body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The good answer to {@code parameters}: name, value, name, value. */
    JsonNode call(String path, Object... parameters) throws Exception {
        HttpResponse<String> answer = post(path, map(parameters));
        assertThat(answer.statusCode()).as(path + " answered " + answer.body()).isEqualTo(200);
        assertThat(contract.faultsOfAnswer(path, answer.body())).as(path).isEmpty();
        return JSON.readTree(answer.body());
    }

    /** The error of a request that must be refused with this status. */
    JsonNode refused(int status, String path, Object... parameters) throws Exception {
        HttpResponse<String> answer = post(path, map(parameters));
        assertThat(answer.statusCode()).as(path + " answered " + answer.body()).isEqualTo(status);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("ok").asBoolean(true)).isFalse();
        assertThat(answer.headers().firstValue("seam-request-id")).isPresent();
        return body.path("error");
    }

    static Map<String, Object> map(Object... parameters) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i].toString(), parameters[i + 1]);
        }
        return map;
    }

    static Map<String, Object> with(Map<String, Object> map, Object... more) {
        Map<String, Object> longer = new LinkedHashMap<>(map);
        longer.putAll(map(more));
        return longer;
    }

    static Object[] spread(Map<String, Object> map) {
        List<Object> flat = new ArrayList<>();
        map.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray();
    }

    List<String> doors(String category) throws Exception {
        List<String> ids = new ArrayList<>();
        call("/acs/entrances/list", "acs_system_id", system)
                .path("acs_entrances")
                .forEach(door -> {
                    if (door.at("/visionline_metadata/door_category").asText().equals(category)) {
                        ids.add(door.path("acs_entrance_id").asText());
                    }
                });
        return ids;
    }

    /** Another room that no key opens. */
    String vacantRoom() throws Exception {
        List<String> all = doors("guest");
        while (true) {
            String room = all.get(rooms++);
            if (call("/acs/entrances/list_credentials_with_access", "acs_entrance_id", room)
                    .path("acs_credentials")
                    .isEmpty()) {
                return room;
            }
        }
    }

    String encoder() throws Exception {
        return call("/acs/encoders/list", "acs_system_id", system)
                .at("/acs_encoders/0/acs_encoder_id")
                .asText();
    }

    /** A new guest: {@code user_identity_id} and {@code acs_user_ids}, as the identity tells them. */
    JsonNode guest() throws Exception {
        return call(
                        "/user_identities/create",
                        "full_name",
                        "Test Example",
                        "email_address",
                        UUID.randomUUID() + "@example.com",
                        "acs_system_ids",
                        List.of(system))
                .path("user_identity");
    }

    static String user(JsonNode guest) {
        return guest.at("/acs_user_ids/0").asText();
    }

    static String identity(JsonNode guest) {
        return guest.path("user_identity_id").asText();
    }

    JsonNode addPhone(JsonNode guest) throws Exception {
        return call("/phones/simulate/create_sandbox_phone", "user_identity_id", identity(guest))
                .path("phone");
    }

    Map<String, Object> key(JsonNode guest, List<String> doors, Object... plan) {
        return map(
                "access_method",
                "card",
                "acs_user_id",
                user(guest),
                "allowed_acs_entrance_ids",
                doors,
                "starts_at",
                clock.instant().toString(),
                "ends_at",
                clock.instant().plus(Duration.ofDays(2)).toString(),
                "visionline_metadata",
                with(map("card_format", "rfid48"), plan));
    }

    JsonNode card(JsonNode guest, List<String> doors, Object... plan) throws Exception {
        return call("/acs/credentials/create", spread(key(guest, doors, plan))).path("acs_credential");
    }

    JsonNode phoneKey(JsonNode guest, List<String> doors, Object... plan) throws Exception {
        String manager = call("/acs/systems/list_compatible_credential_manager_acs_systems", "acs_system_id", system)
                .at("/acs_systems/0/acs_system_id")
                .asText();
        Map<String, Object> order = with(
                key(guest, doors, plan),
                "access_method",
                "mobile_key",
                "is_multi_phone_sync_credential",
                true,
                "credential_manager_acs_system_id",
                manager);
        return call("/acs/credentials/create", spread(order)).path("acs_credential");
    }

    static String id(JsonNode key) {
        return key.path("acs_credential_id").asText();
    }

    JsonNode again(JsonNode key) throws Exception {
        return call("/acs/credentials/get", "acs_credential_id", id(key)).path("acs_credential");
    }

    boolean isValid(JsonNode key) throws Exception {
        return again(key).at("/visionline_metadata/is_valid").asBoolean();
    }

    static List<String> warnings(JsonNode resource) {
        return resource.path("warnings").findValuesAsText("warning_code");
    }

    List<JsonNode> children(JsonNode guest) throws Exception {
        List<JsonNode> children = new ArrayList<>();
        call("/acs/credentials/list", "acs_user_id", user(guest))
                .path("acs_credentials")
                .forEach(key -> {
                    if (key.has("parent_acs_credential_id")) {
                        children.add(key);
                    }
                });
        return children;
    }

    List<String> eventsOf(JsonNode key) throws Exception {
        return call("/events/list", "since", NOON.minusSeconds(1).toString(), "acs_credential_id", id(key))
                .path("events")
                .findValuesAsText("event_type");
    }

    @Override
    public void close() {
        client.shutdownNow();
        hotel.close();
    }
}

package app.keydesk.demo;

import static app.keydesk.demo.SeamCaller.DELAY;
import static app.keydesk.demo.SeamCaller.identity;
import static app.keydesk.demo.SeamCaller.map;
import static app.keydesk.demo.SeamCaller.spread;
import static app.keydesk.demo.SeamCaller.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access grants: the keys of a reservation as Seam issues them by itself (reference 4, alternative). */
class GrantTest {
    private SeamCaller seam;
    private String room;

    @BeforeEach
    void open() throws Exception {
        seam = new SeamCaller();
        room = seam.vacantRoom();
    }

    @AfterEach
    void close() {
        seam.close();
    }

    @Test
    void theFirstGrantOfAReservationOverridesAndTheNextJoinsIt() throws Exception {
        JsonNode before = seam.card(seam.guest(), List.of(room), "override", true);
        JsonNode first = grant("R1", "card");
        JsonNode second = grant("R1", "mobile_key");

        assertThat(seam.isValid(before)).isFalse();
        JsonNode firstKey = key(first);
        JsonNode secondKey = key(second);
        assertThat(seam.isValid(firstKey)).isTrue();
        assertThat(secondKey
                        .at("/visionline_metadata/joiner_acs_credential_ids/0")
                        .asText())
                .isEqualTo(SeamCaller.id(firstKey));
    }

    @Test
    void aGrantsCardIsEncodedByItsMethod() throws Exception {
        JsonNode grant = grant("R1", "card");
        String method = grant.at("/access_method_ids/0").asText();
        assertThat(method(method).path("is_encoding_required").asBoolean()).isTrue();

        seam.call("/access_methods/encode", "access_method_id", method, "acs_encoder_id", seam.encoder());
        seam.settle();

        assertThat(method(method).path("is_issued").asBoolean()).isTrue();
        assertThat(events(method))
                .containsExactly(
                        "access_method.created", "access_method.card_encoding_required", "access_method.issued");
    }

    @Test
    void anotherRoomOrAnotherTimeContradictsTheReservation() throws Exception {
        grant("R1", "card");

        seam.refused(
                409,
                "/access_grants/create",
                spread(with(order("R1", "card"), "acs_entrance_ids", List.of(seam.vacantRoom()))));
        seam.refused(
                409,
                "/access_grants/create",
                spread(with(
                        order("R1", "card"),
                        "starts_at",
                        seam.clock.instant().plus(Duration.ofDays(5)).toString(),
                        "ends_at",
                        seam.clock.instant().plus(Duration.ofDays(6)).toString())));
    }

    @Test
    void whatVisionlineCannotDoIsRefusedWithItsReason() throws Exception {
        Map<String, Object> order = order("R1", "card");
        order.remove("reservation_key");
        assertThat(seam.refused(400, "/access_grants/create", spread(order)).at("/validation_errors/reservation_key"))
                .isNotEmpty();
        assertThat(seam.refused(400, "/access_grants/create", spread(order("R1", "code")))
                        .path("type")
                        .asText())
                .isEqualTo("not_supported");
        seam.refused(
                400,
                "/access_grants/create",
                spread(with(
                        order("R1", "card"),
                        "acs_entrance_ids",
                        List.of(seam.doors("common").getFirst()))));
        seam.refused(400, "/access_grants/create", spread(with(order("R1", "card"), "starts_at", "tomorrow")));
        seam.refused(
                404,
                "/access_grants/create",
                spread(with(order("R1", "card"), "acs_entrance_ids", List.of(UUID.randomUUID()))));
    }

    @Test
    void aGrantsNewEndReachesItsKeysAndItsEndStopsThem() throws Exception {
        JsonNode grant = grant("R1", "card");
        String id = grant.path("access_grant_id").asText();
        JsonNode key = key(grant);
        String later = seam.clock.instant().plus(Duration.ofDays(3)).toString();

        seam.call("/access_grants/update", "access_grant_id", id, "ends_at", later);
        assertThat(seam.again(key).path("ends_at").asText()).isEqualTo(later);
        assertThat(seam.call("/access_grants/get_related", "access_grant_ids", List.of(id))
                        .at("/batch/access_methods"))
                .hasSize(1);
        seam.call("/access_grants/delete", "access_grant_id", id);
        seam.settle();

        seam.refused(404, "/acs/credentials/get", "acs_credential_id", SeamCaller.id(key));
        assertThat(seam.refused(404, "/access_grants/get", "access_grant_id", id)
                        .path("type")
                        .asText())
                .isEqualTo("access_grant_not_found");
    }

    @Test
    void noLockOpensFromAfar() throws Exception {
        JsonNode key = seam.card(seam.guest(), List.of(room), "override", true);

        JsonNode error = seam.refused(
                400, "/acs/entrances/unlock", "acs_entrance_id", room, "acs_credential_id", SeamCaller.id(key));

        assertThat(error.path("type").asText()).isEqualTo("not_supported");
    }

    private Map<String, Object> order(String reservation, String mode) throws Exception {
        return map(
                "user_identity_id",
                identity(seam.guest()),
                "acs_entrance_ids",
                List.of(room),
                "reservation_key",
                reservation,
                "starts_at",
                seam.clock.instant().toString(),
                "ends_at",
                seam.clock.instant().plus(Duration.ofDays(2)).toString(),
                "requested_access_methods",
                List.of(Map.of("mode", mode)));
    }

    private JsonNode grant(String reservation, String mode) throws Exception {
        JsonNode grant = seam.call("/access_grants/create", spread(order(reservation, mode)))
                .path("access_grant");
        seam.clock.forward(DELAY);
        return grant;
    }

    private JsonNode method(String id) throws Exception {
        return seam.call("/access_methods/get", "access_method_id", id).path("access_method");
    }

    private JsonNode key(JsonNode grant) throws Exception {
        return seam.call(
                        "/access_methods/get_related",
                        "access_method_ids",
                        List.of(grant.at("/access_method_ids/0").asText()))
                .at("/batch/acs_credentials/0");
    }

    private List<String> events(String method) throws Exception {
        List<JsonNode> events = seam.call(
                        "/events/list", "since", SeamCaller.NOON.minusSeconds(1).toString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("access_method_id").asText().equals(method))
                .toList();
        return events.stream().map(event -> event.path("event_type").asText()).toList();
    }
}

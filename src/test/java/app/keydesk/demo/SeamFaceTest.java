package app.keydesk.demo;

import static app.keydesk.demo.SeamCaller.NOON;
import static app.keydesk.demo.SeamCaller.identity;
import static app.keydesk.demo.SeamCaller.map;
import static app.keydesk.demo.SeamCaller.spread;
import static app.keydesk.demo.SeamCaller.user;
import static app.keydesk.demo.SeamCaller.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.demo.FaultControls.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo hotel's face: envelopes, refusals, verbs, paging and events, as Seam has them (reference 8.1 to 8.3, 8.13). */
class SeamFaceTest {
    private SeamCaller seam;

    @BeforeEach
    void open() throws Exception {
        seam = new SeamCaller();
    }

    @AfterEach
    void close() {
        seam.close();
    }

    @Test
    void aMissingOrUnknownKeyIsRefusedBeforeTheRequestIsRead() throws Exception {
        HttpResponse<String> answer = seam.send(seam.request("/acs/users/get")
                .setHeader("Authorization", "Bearer seam_test_other")
                .POST(BodyPublishers.ofString("no json")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("seam-request-id")).isPresent();
        assertThat(answer.headers().firstValue("Date")).isPresent();
    }

    @Test
    void aWrongRequestIsToldParameterByParameter() throws Exception {
        JsonNode error = seam.refused(400, "/acs/users/create", "acs_system_id", "acs_system1");

        assertThat(error.path("type").asText()).isEqualTo("invalid_input");
        assertThat(error.at("/validation_errors/full_name/_errors/0").asText()).isEqualTo("Required");
        assertThat(error.at("/validation_errors/acs_system_id/_errors/0").asText())
                .isEqualTo("Invalid uuid");
        assertThat(error.has("stack")).isFalse();
    }

    @Test
    void staysEndWhenTheHotelChecksOutOrLateOnADayOnWhichThatIsOver() throws Exception {
        Set<String> ends = new HashSet<>();
        seam.call("/acs/credentials/list", "acs_system_id", seam.system)
                .path("acs_credentials")
                .forEach(key -> ends.add(key.path("ends_at").asText().replaceAll(".*T(.{5}).*", "$1")));

        assertThat(ends).as("UTC, at noon in Paris").containsExactlyInAnyOrder("10:00", "13:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12 10:00:00", "2026-03-12T10:00:00", "2026-03-12T10:00Z", "2026-13-12T10:00:00Z", "tomorrow"})
    void aTimeNeedsItsDateSecondsAndZone(String time) throws Exception {
        var order = with(seam.key(seam.guest(), List.of(seam.vacantRoom()), "override", true), "ends_at", time);

        JsonNode error = seam.refused(400, "/acs/credentials/create", spread(order));

        assertThat(error.at("/validation_errors/ends_at/_errors/0").asText()).isEqualTo("Invalid datetime");
    }

    @Test
    void aRuleThatIsBrokenNamesItsParameterToo() throws Exception {
        var order = with(
                seam.key(seam.guest(), List.of(seam.vacantRoom()), "override", true),
                "ends_at",
                NOON.minusSeconds(60).toString());

        JsonNode error = seam.refused(400, "/acs/credentials/create", spread(order));

        assertThat(error.at("/validation_errors/ends_at/_errors")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/acs/systems/get, acs_system",
        "/acs/entrances/get, acs_entrance",
        "/acs/users/get, acs_user",
        "/acs/credentials/get, acs_credential",
        "/acs/credentials/delete, acs_credential",
        "/acs/encoders/get, acs_encoder",
        "/action_attempts/get, action_attempt",
        "/user_identities/get, user_identity",
        "/events/get, event",
    })
    void whatIsNotThereIsNotFoundByItsKind(String path, String resource) throws Exception {
        JsonNode error = seam.refused(404, path, resource + "_id", UUID.randomUUID());

        assertThat(error.path("type").asText()).isEqualTo(resource + "_not_found");
    }

    @Test
    void anUnknownPathAndAWrongVerbAreTold() throws Exception {
        assertThat(seam.refused(404, "/acs/nothing").path("type").asText()).isEqualTo("route_not_found");
        assertThat(seam.send(seam.request("/acs/credentials/create").GET()).statusCode())
                .isEqualTo(405);
        assertThat(seam.send(seam.request("/acs/systems/list").POST(BodyPublishers.ofString("{}")))
                        .body())
                .contains("invalid_content_type");
    }

    @Test
    void everyVerbOfSeamsOwnClientsIsUnderstood() throws Exception {
        JsonNode guest = seam.guest();
        seam.card(guest, List.of(seam.vacantRoom()), "override", true);
        String list = "/acs/credentials/list?is_multi_phone_sync_credential=false&limit=5&acs_user_id=" + user(guest);
        var update = seam.request("/acs/users/update")
                .header("Content-Type", "application/json")
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                "{\"acs_user_id\":\"" + user(guest) + "\",\"full_name\":\"Renamed Example\"}"));

        assertThat(seam.send(seam.request("/workspaces/get").GET()).statusCode())
                .isEqualTo(200);
        assertThat(seam.send(seam.request("/acs/systems/list").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(seam.send(seam.request(list).GET()).body()).contains("\"acs_user_id\":\"" + user(guest));
        assertThat(seam.send(seam.request("/acs/encoders/list?acs_system_ids=" + seam.system + "&acs_system_ids="
                                        + UUID.randomUUID())
                                .GET())
                        .body())
                .contains(seam.encoder());
        assertThat(seam.send(update).statusCode()).isEqualTo(200);
        assertThat(seam.call("/acs/users/get", "acs_user_id", user(guest))
                        .at("/acs_user/full_name")
                        .asText())
                .isEqualTo("Renamed Example");
    }

    @ParameterizedTest
    @CsvSource({
        "/acs/systems/list",
        "/acs/credentials/list",
        "/acs/users/list",
        "/acs/users/unmanaged/list",
        "/acs/entrances/list",
        "/user_identities/list",
        "/phones/list",
        "/connected_accounts/list",
        "/access_grants/list",
        "/access_grants/unmanaged/list",
        "/workspaces/get",
    })
    void everyListOfTheFirstDayHoldsTheContract(String path) throws Exception {
        assertThat(seam.call(path).path("ok").asBoolean()).isTrue();
    }

    @Test
    void aKeyChangesHandsAndIsToldEachTime() throws Exception {
        JsonNode guest = seam.guest();
        String key = SeamCaller.id(seam.card(guest, List.of(seam.vacantRoom()), "override", true));
        Object[] both = {"acs_credential_id", key, "acs_user_id", user(guest)};

        JsonNode free = seam.call("/acs/credentials/unassign", both).path("acs_credential");
        JsonNode owned = seam.call("/acs/credentials/assign", both).path("acs_credential");

        assertThat(free.has("acs_user_id")).isFalse();
        assertThat(owned.path("acs_user_id").asText()).isEqualTo(user(guest));
    }

    @Test
    void aUserPartsFromTheIdentityAndIsJoinedAgain() throws Exception {
        JsonNode guest = seam.guest();
        Object[] both = {"user_identity_id", identity(guest), "acs_user_id", user(guest)};

        seam.call("/user_identities/remove_acs_user", both);
        assertThat(seam.call("/acs/users/get", "acs_user_id", user(guest))
                        .path("acs_user")
                        .has("user_identity_email_address"))
                .isFalse();
        seam.call("/user_identities/add_acs_user", both);

        assertThat(seam.call("/user_identities/list_acs_users", "user_identity_id", identity(guest))
                        .path("acs_users"))
                .hasSize(1);
    }

    @Test
    void aQueryIsCheckedLikeABody() throws Exception {
        String body = seam.send(seam.request("/acs/credentials/list?limit=many&acs_user_id=me")
                        .GET())
                .body();

        assertThat(body).contains("Expected number, received string").contains("Invalid uuid");
    }

    @Test
    void unknownKeysAreDroppedSaveWhereSeamIsStrict() throws Exception {
        JsonNode key = seam.card(seam.guest(), List.of(seam.vacantRoom()), "override", true, "label", "%ROOMNUM%");

        assertThat(key.path("visionline_metadata").has("label")).isFalse();
        seam.refused(
                400,
                "/acs/encoders/simulate/next_credential_encode_will_succeed",
                "acs_encoder_id",
                seam.encoder(),
                "surprise",
                1);
    }

    @Test
    void aListIsReadInPagesToItsEnd() throws Exception {
        Set<String> seen = new HashSet<>();
        JsonNode page = seam.call("/acs/users/list", "acs_system_id", seam.system, "limit", 25);
        while (true) {
            page.path("acs_users")
                    .forEach(one -> assertThat(seen.add(one.path("acs_user_id").asText()))
                            .isTrue());
            if (!page.at("/pagination/has_next_page").asBoolean()) {
                break;
            }
            page = seam.call(
                    "/acs/users/list",
                    "acs_system_id",
                    seam.system,
                    "limit",
                    25,
                    "page_cursor",
                    page.at("/pagination/next_page_cursor").asText());
        }

        assertThat(page.at("/pagination/next_page_cursor").isNull()).isTrue();
        assertThat(seen).hasSizeGreaterThan(60);
    }

    @Test
    void aCursorWithOtherParametersIsRefused() throws Exception {
        String cursor = seam.call("/acs/users/list", "limit", 5)
                .at("/pagination/next_page_cursor")
                .asText();

        assertThat(seam.refused(400, "/acs/users/list", "limit", 6, "page_cursor", cursor)
                        .path("type")
                        .asText())
                .isEqualTo("mismatched_page_parameters");
    }

    @Test
    void eventsNeedOneBoundAndLeaveTheBoundsOut() throws Exception {
        JsonNode guest = seam.guest();
        String now = NOON.toString();

        seam.refused(400, "/events/list");
        seam.refused(400, "/events/list", "since", now, "between", List.of(now, now));
        seam.refused(400, "/events/list", "since", "yesterday");
        assertThat(seam.call("/events/list", "since", now).path("events")).isEmpty();
        assertThat(seam.call(
                                "/events/list",
                                "between",
                                List.of(
                                        NOON.minusSeconds(1).toString(),
                                        NOON.plusSeconds(1).toString()),
                                "acs_user_id",
                                user(guest))
                        .path("events")
                        .findValuesAsText("event_type"))
                .containsExactly("acs_user.created");
        assertThat(seam.call("/events/list", "since", NOON.minusSeconds(1).toString(), "limit", 1)
                        .path("events"))
                .hasSize(1);
    }

    @Test
    void onlyThisPcIsAnswered() throws Exception {
        try (var socket = new java.net.Socket(
                "127.0.0.1", java.net.URI.create(seam.hotel.endpoint()).getPort())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: hotel.example.com\r\nConnection: close\r\n\r\n".getBytes());

            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 403");
        }
    }

    /** 127.0.0.2 is this PC too; a server that listens everywhere would answer there. */
    @Test
    void anotherAddressOfThisPcIsNotListenedOn() {
        int port = java.net.URI.create(seam.hotel.endpoint()).getPort();

        assertThatThrownBy(() -> {
                    try (var socket = new java.net.Socket()) {
                        socket.connect(new java.net.InetSocketAddress("127.0.0.2", port), 500);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void eachHotelHasAKeyOfItsOwnThatNobodyGuesses() throws Exception {
        try (SeamCaller other = new SeamCaller()) {
            assertThat(other.hotel.apiKey()).isNotEqualTo(seam.hotel.apiKey());
            assertThat(seam.hotel.apiKey()).hasSizeGreaterThan(24);
        }
    }

    @Test
    void everyPathOfTheContractIsPlayed() throws Exception {
        JsonNode contract = new ObjectMapper().readTree(SeamFaceTest.class.getResource("/seam/contract.json"));
        List<String> notPlayed = new ArrayList<>();
        for (var path : contract.path("paths").properties()) {
            int status = seam.post(path.getKey(), map()).statusCode();
            if (status >= 500) {
                notPlayed.add(path.getKey() + " " + status);
            }
        }

        assertThat(notPlayed).isEmpty();
    }

    @Test
    void attemptsComeInPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            seam.call("/acs/encoders/scan_credential", "acs_encoder_id", seam.encoder());
        }
        JsonNode first = seam.call("/action_attempts/list", "limit", 2);
        assertThat(first.path("action_attempts")).hasSize(2);
        String cursor = first.at("/pagination/next_page_cursor").asText();

        JsonNode second = seam.call("/action_attempts/list", "limit", 2, "page_cursor", cursor);

        assertThat(second.path("action_attempts")).hasSize(1);
        assertThat(second.at("/pagination/has_next_page").asBoolean(true)).isFalse();
    }

    @Test
    void longAnswersComePackedWhereAsked() throws Exception {
        var packed = seam.send(seam.request("/acs/entrances/list?limit=100")
                .header("Accept-Encoding", "gzip")
                .GET());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void faultsArePlayedForAsManyRequestsAsWereArmed() throws Exception {
        FaultControls faults = seam.hotel.faults();
        faults.next("/acs/systems", Fault.TOO_MANY_REQUESTS, 1);
        faults.next("/acs/systems", Fault.UNAVAILABLE, 1);
        faults.next("/acs/systems", Fault.GARBAGE, 1);

        var busy = seam.post("/acs/systems/list", map());
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        assertThat(seam.post("/acs/systems/list", map())).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(seam.post("/acs/systems/list", map()).body()).startsWith("<html>");
        seam.call("/acs/systems/list");
        faults.next("/acs/systems", Fault.DROP_BEFORE, 1);
        assertThatThrownBy(() -> seam.post("/acs/systems/list", map())).isInstanceOf(IOException.class);
        seam.call("/user_identities/get", "user_identity_id", identity(seam.guest()));
    }
}

package app.keydesk.demo;

import static app.keydesk.demo.SeamCaller.DELAY;
import static app.keydesk.demo.SeamCaller.NOON;
import static app.keydesk.demo.SeamCaller.id;
import static app.keydesk.demo.SeamCaller.identity;
import static app.keydesk.demo.SeamCaller.spread;
import static app.keydesk.demo.SeamCaller.user;
import static app.keydesk.demo.SeamCaller.warnings;
import static app.keydesk.demo.SeamCaller.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys behave as Visionline's do through Seam (reference 8.4 to 8.9, 8.13 and 8.14). */
class VisionlineRulesTest {
    private SeamCaller seam;
    private String room;
    private String pool;

    @BeforeEach
    void open() throws Exception {
        seam = new SeamCaller();
        room = seam.vacantRoom();
        pool = seam.doors("common").getFirst();
    }

    @AfterEach
    void close() {
        seam.close();
    }

    @Test
    void aNewKeyTellsItsDoorsByKind() throws Exception {
        JsonNode key = seam.card(seam.guest(), List.of(room, pool), "override", true);

        assertThat(key.at("/visionline_metadata/guest_acs_entrance_ids/0").asText())
                .isEqualTo(room);
        assertThat(key.at("/visionline_metadata/common_acs_entrance_ids/0").asText())
                .isEqualTo(pool);
        assertThat(key.path("external_type").asText()).isEqualTo("visionline_card");
        assertThat(key.path("display_name").asText()).contains(", ");
        assertThat(key.has("override")).isFalse();
    }

    @Test
    void aDoorOfNoSystemIsNotFound() throws Exception {
        var order = seam.key(seam.guest(), List.of(UUID.randomUUID().toString()), "override", true);

        seam.refused(404, "/acs/credentials/create", spread(order));
    }

    @Test
    void aStartThatHasPassedIsMovedToNow() throws Exception {
        var order = with(
                seam.key(seam.guest(), List.of(room), "override", true),
                "starts_at",
                NOON.minus(Duration.ofHours(3)).toString());

        JsonNode key = seam.call("/acs/credentials/create", spread(order)).path("acs_credential");

        assertThat(warnings(key)).contains("schedule_modified");
        assertThat(key.path("starts_at").asText()).isEqualTo(NOON.toString());
    }

    @Test
    void exactlyOneWayToOpenARoomIsTaken() throws Exception {
        JsonNode guest = seam.guest();

        seam.refused(400, "/acs/credentials/create", spread(seam.key(guest, List.of(room))));
        seam.refused(
                400,
                "/acs/credentials/create",
                spread(seam.key(guest, List.of(room), "override", true, "auto_join", true)));
    }

    @Test
    void anOverrideEndsEveryEarlierGuestKeyOfTheRoom() throws Exception {
        JsonNode earlier = seam.guest();
        seam.addPhone(earlier);
        JsonNode old = seam.phoneKey(earlier, List.of(room), "override", true);
        seam.settle();
        JsonNode elsewhere = seam.card(seam.guest(), List.of(seam.vacantRoom(), pool), "override", true);

        seam.card(seam.guest(), List.of(room, pool), "override", true);

        assertThat(seam.isValid(old)).isFalse();
        assertThat(seam.children(earlier))
                .hasSize(1)
                .allMatch(child -> !child.at("/visionline_metadata/is_valid").asBoolean());
        assertThat(seam.eventsOf(old)).contains("acs_credential.invalidated");
        assertThat(seam.isValid(elsewhere)).isTrue();
    }

    @Test
    void aJoinerLeavesTheOthersAliveAndStaysWithinTheirRooms() throws Exception {
        JsonNode first = seam.card(seam.guest(), List.of(room), "override", true);
        JsonNode companion = seam.guest();
        List<String> join = List.of(id(first));

        JsonNode second = seam.card(companion, List.of(room, pool), "joiner_acs_credential_ids", join);

        assertThat(seam.isValid(first)).isTrue();
        assertThat(seam.isValid(second)).isTrue();
        var wider = seam.key(companion, List.of(room, seam.vacantRoom()), "joiner_acs_credential_ids", join);
        assertThat(seam.refused(400, "/acs/credentials/create", spread(wider))
                        .at("/validation_errors/visionline_metadata/joiner_acs_credential_ids/_errors"))
                .hasSize(1);
    }

    @Test
    void aDeadKeyCannotBeJoined() throws Exception {
        JsonNode dead = seam.card(seam.guest(), List.of(room), "override", true);
        seam.card(seam.guest(), List.of(room), "override", true);

        var order = seam.key(seam.guest(), List.of(room), "joiner_acs_credential_ids", List.of(id(dead)));

        seam.refused(400, "/acs/credentials/create", spread(order));
    }

    @Test
    void autoJoinJoinsWhereAKeyLivesAndOverridesWhereNoneDoes() throws Exception {
        JsonNode first = seam.card(seam.guest(), List.of(room), "auto_join", true);
        JsonNode second = seam.card(seam.guest(), List.of(room), "auto_join", true);

        assertThat(first.at("/visionline_metadata/joiner_acs_credential_ids")).isEmpty();
        assertThat(second.at("/visionline_metadata/joiner_acs_credential_ids/0").asText())
                .isEqualTo(id(first));
        assertThat(seam.isValid(first)).isTrue();
    }

    @Test
    void aReturningGuestsPhoneKeyIsReplacedWhereverItWas() throws Exception {
        JsonNode guest = seam.guest();
        JsonNode old = seam.phoneKey(guest, List.of(room), "override", true);

        seam.phoneKey(guest, List.of(seam.vacantRoom()), "override", true);

        assertThat(seam.isValid(old)).isFalse();
    }

    @Test
    void aPhoneKeyGrowsAChildPerPhoneAsPhonesBecomeReady() throws Exception {
        JsonNode guest = seam.guest();
        JsonNode parent = seam.phoneKey(guest, List.of(room, pool), "override", true);
        seam.settle();
        assertThat(warnings(seam.again(parent))).contains("waiting_to_be_issued");
        assertThat(seam.children(guest)).isEmpty();

        seam.addPhone(guest);
        seam.addPhone(guest);
        assertThat(seam.children(guest)).as("not at once").isEmpty();
        seam.settle();

        assertThat(seam.children(guest)).hasSize(2).allSatisfy(child -> {
            assertThat(child.path("parent_acs_credential_id").asText()).isEqualTo(id(parent));
            assertThat(child.path("is_multi_phone_sync_credential").asBoolean()).isFalse();
            assertThat(child.path("ends_at")).isEqualTo(parent.path("ends_at"));
            assertThat(child.at("/visionline_metadata/guest_acs_entrance_ids/0").asText())
                    .isEqualTo(room);
        });
        assertThat(warnings(seam.again(parent))).doesNotContain("waiting_to_be_issued");
    }

    @Test
    void aLostPhoneLosesItsOwnKeysAlone() throws Exception {
        JsonNode guest = seam.guest();
        JsonNode lost = seam.addPhone(guest);
        seam.addPhone(guest);
        JsonNode parent = seam.phoneKey(guest, List.of(room), "override", true);
        seam.settle();

        seam.call("/phones/deactivate", "device_id", lost.path("device_id").asText());
        seam.settle();

        assertThat(seam.children(guest)).hasSize(1);
        assertThat(seam.isValid(parent)).isTrue();
        assertThat(seam.call("/events/list", "since", NOON.toString(), "event_type", "phone.deactivated")
                        .path("events"))
                .hasSize(1);
    }

    @Test
    void aChangeReachesTheLockSystemAMomentLater() throws Exception {
        JsonNode key = seam.card(seam.guest(), List.of(room), "override", true);
        String isSynced = "is_latest_desired_state_synced_with_provider";
        assertThat(seam.again(key).path(isSynced).asBoolean(true)).isFalse();

        seam.clock.forward(DELAY);

        assertThat(seam.again(key).path(isSynced).asBoolean()).isTrue();
    }

    @Test
    void aDeletionFirstShowsThenIsDoneChildrenIncluded() throws Exception {
        JsonNode guest = seam.guest();
        seam.addPhone(guest);
        JsonNode parent = seam.phoneKey(guest, List.of(room), "override", true);
        seam.settle();

        seam.call("/acs/credentials/delete", "acs_credential_id", id(parent));
        assertThat(warnings(seam.again(parent))).contains("being_deleted");
        seam.settle();

        seam.refused(404, "/acs/credentials/get", "acs_credential_id", id(parent));
        assertThat(seam.children(guest)).isEmpty();
        assertThat(seam.eventsOf(parent)).contains("acs_credential.deleted");
    }

    @Test
    void aRemovedIdentityTakesUsersKeysSessionsAndPhonesWithIt() throws Exception {
        JsonNode guest = seam.guest();
        seam.addPhone(guest);
        JsonNode key = seam.phoneKey(guest, List.of(room), "override", true);
        String session = seam.call("/client_sessions/create", "user_identity_id", identity(guest))
                .at("/client_session/client_session_id")
                .asText();

        seam.call("/user_identities/delete", "user_identity_id", identity(guest));
        assertThat(warnings(seam.call("/user_identities/get", "user_identity_id", identity(guest))
                        .path("user_identity")))
                .contains("being_deleted");
        assertThat(warnings(
                        seam.call("/acs/users/get", "acs_user_id", user(guest)).path("acs_user")))
                .contains("being_deleted");
        seam.settle();

        seam.refused(404, "/user_identities/get", "user_identity_id", identity(guest));
        seam.refused(404, "/acs/users/get", "acs_user_id", user(guest));
        seam.refused(404, "/acs/credentials/get", "acs_credential_id", id(key));
        seam.refused(404, "/client_sessions/get", "client_session_id", session);
        assertThat(seam.call("/phones/list", "owner_user_identity_id", identity(guest))
                        .path("phones"))
                .isEmpty();
    }

    @Test
    void theLoginsAreListedInPagesAndFoundByTheirId() throws Exception {
        JsonNode page = seam.call("/connected_accounts/list", "limit", 1);
        String account = page.at("/connected_accounts/0/connected_account_id").asText();

        assertThat(page.at("/pagination/has_next_page").asBoolean()).isFalse();
        assertThat(seam.call("/connected_accounts/get", "connected_account_id", account)
                        .at("/connected_account/account_type")
                        .asText())
                .isEqualTo("visionline");
        assertThat(seam.refused(404, "/connected_accounts/get", "connected_account_id", room)
                        .path("type")
                        .asText())
                .isEqualTo("connected_account_not_found");
    }

    @Test
    void aSuspendedUserKeepsTheKeys() throws Exception {
        JsonNode guest = seam.guest();
        JsonNode key = seam.card(guest, List.of(room), "override", true);

        seam.call("/acs/users/suspend", "acs_user_id", user(guest));

        assertThat(seam.call("/acs/users/get", "acs_user_id", user(guest))
                        .at("/acs_user/is_suspended")
                        .asBoolean())
                .isTrue();
        assertThat(seam.isValid(key)).isTrue();
    }

    @Test
    void validKeysOfADoorLeaveTheDeadAndTheExpiredOut() throws Exception {
        seam.card(seam.guest(), List.of(room), "override", true);
        JsonNode live = seam.card(seam.guest(), List.of(room), "override", true);
        String path = "/acs/entrances/list_credentials_with_access";
        List<String> valid = List.of("visionline_metadata.is_valid");

        assertThat(seam.call(path, "acs_entrance_id", room).path("acs_credentials"))
                .hasSize(2);
        assertThat(seam.call(path, "acs_entrance_id", room, "include_if", valid)
                        .path("acs_credentials")
                        .findValuesAsText("acs_credential_id"))
                .containsExactly(id(live));
        seam.clock.forward(Duration.ofDays(3));
        assertThat(seam.call(path, "acs_entrance_id", room, "include_if", valid).path("acs_credentials"))
                .isEmpty();
    }

    @Test
    void aBridgeThatIsDownIsAnErrorOfTheSystemAndAnEvent() throws Exception {
        seam.hotel.faults().setBridgeDown(true);
        assertThat(seam.call("/acs/systems/get", "acs_system_id", seam.system)
                        .at("/acs_system/errors/0/error_code")
                        .asText())
                .isEqualTo("seam_bridge_disconnected");

        seam.hotel.faults().setBridgeDown(false);

        assertThat(seam.call("/events/list", "since", NOON.minusSeconds(1).toString(), "acs_system_id", seam.system)
                        .path("events")
                        .findValuesAsText("event_type"))
                .contains("acs_system.disconnected", "acs_system.connected");
    }
}

package app.keydesk.demo;

import static app.keydesk.demo.SeamCaller.id;
import static app.keydesk.demo.SeamCaller.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards and encoders (reference 8.10 to 8.12). */
class CardEncoderTest {
    private static final String SIMULATE = "/acs/encoders/simulate/next_credential_";

    private SeamCaller seam;
    private String encoder;
    private String room;
    private JsonNode guest;
    private JsonNode card;

    @BeforeEach
    void open() throws Exception {
        seam = new SeamCaller();
        encoder = seam.encoder();
        room = seam.vacantRoom();
        guest = seam.guest();
        card = seam.card(guest, List.of(room), "override", true);
    }

    @AfterEach
    void close() {
        seam.close();
    }

    private JsonNode started(String path, Object... parameters) throws Exception {
        JsonNode attempt = seam.call(path, parameters).path("action_attempt");
        assertThat(attempt.path("status").asText()).isEqualTo("pending");
        assertThat(attempt.path("result").isNull()).isTrue();
        return attempt;
    }

    private JsonNode ended(JsonNode attempt) throws Exception {
        seam.settle();
        return seam.call(
                        "/action_attempts/get",
                        "action_attempt_id",
                        attempt.path("action_attempt_id").asText())
                .path("action_attempt");
    }

    private JsonNode encode(JsonNode key) throws Exception {
        return ended(
                started("/acs/encoders/encode_credential", "acs_encoder_id", encoder, "acs_credential_id", id(key)));
    }

    private JsonNode scan() throws Exception {
        return ended(started("/acs/encoders/scan_credential", "acs_encoder_id", encoder));
    }

    private boolean isOnCard(String flag) throws Exception {
        return scan().at("/result/acs_credential_on_encoder/visionline_metadata/" + flag)
                .asBoolean();
    }

    @Test
    void aCardWaitsUntilItIsEncoded() throws Exception {
        assertThat(card.path("is_issued").asBoolean(true)).isFalse();
        assertThat(warnings(card)).contains("waiting_to_be_issued");

        assertThat(encode(card).path("status").asText()).isEqualTo("success");

        JsonNode issued = seam.again(card);
        assertThat(issued.path("is_issued").asBoolean()).isTrue();
        assertThat(issued.path("issued_at").asText()).isNotEmpty();
        assertThat(issued.path("card_number").asText()).matches("[0-9A-F]{16}");
        assertThat(warnings(issued)).doesNotContain("waiting_to_be_issued");
        assertThat(seam.eventsOf(card)).contains("acs_credential.issued");
    }

    @Test
    void aCardEncodedAgainIsReissued() throws Exception {
        encode(card);
        encode(card);

        assertThat(seam.eventsOf(card)).contains("acs_credential.reissued");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_credential_on_encoder",
                "encoding_interrupted",
                "uncategorized_error",
                "action_attempt_expired"
            })
    void anArmedErrorIsMetOnceAndTheNextAttemptSucceeds(String code) throws Exception {
        seam.call(SIMULATE + "encode_will_fail", "acs_encoder_id", encoder, "error_code", code);

        JsonNode failed = encode(card);

        assertThat(failed.path("status").asText()).isEqualTo("error");
        assertThat(failed.at("/error/type").asText()).isEqualTo(code);
        assertThat(encode(card).path("status").asText()).isEqualTo("success");
    }

    @Test
    void aKeyThatWasStoppedMeanwhileIsNotEncoded() throws Exception {
        JsonNode attempt =
                started("/acs/encoders/encode_credential", "acs_encoder_id", encoder, "acs_credential_id", id(card));
        seam.call("/acs/credentials/delete", "acs_credential_id", id(card));

        assertThat(ended(attempt).at("/error/type").asText()).isEqualTo("credential_deleted");
    }

    @Test
    void aPhoneKeyCannotBeEncoded() throws Exception {
        JsonNode phoneKey = seam.phoneKey(seam.guest(), List.of(seam.vacantRoom()), "override", true);

        seam.refused(
                400, "/acs/encoders/encode_credential", "acs_encoder_id", encoder, "acs_credential_id", id(phoneKey));
    }

    @Test
    void anEncoderThatIsOffAndABridgeThatIsDownEndTheAttempt() throws Exception {
        seam.hotel.faults().setEncoderOffline(encoder, true);
        assertThat(encode(card).at("/error/type").asText()).isEqualTo("encoder_not_online");

        seam.hotel.faults().setBridgeDown(true);
        assertThat(scan().at("/error/type").asText()).isEqualTo("bridge_disconnected");
    }

    @Test
    void aGoodCardReadsAsItStandsOnSeam() throws Exception {
        encode(card);

        JsonNode read = scan().path("result");

        assertThat(read.at("/acs_credential_on_seam/acs_credential_id").asText())
                .isEqualTo(id(card));
        assertThat(read.at("/acs_credential_on_encoder/visionline_metadata/guest_acs_entrance_ids/0")
                        .asText())
                .isEqualTo(room);
        assertThat(read.path("warnings")).isEmpty();
    }

    @Test
    void aSuspendedHoldersCardIsCancelledAndAMovedEndWaitsForTheCard() throws Exception {
        encode(card);
        String end = seam.clock.instant().plus(Duration.ofDays(5)).toString();
        String holder = seam.again(card).path("acs_user_id").asText();
        assertThat(flag("cancelled")).isFalse();
        assertThat(flag("pending_auto_update")).isFalse();

        seam.call("/acs/users/suspend", "acs_user_id", holder);
        assertThat(flag("cancelled")).isTrue();
        seam.call("/acs/users/unsuspend", "acs_user_id", holder);
        assertThat(flag("cancelled")).isFalse();
        seam.call("/acs/credentials/update", "acs_credential_id", id(card), "ends_at", end);

        assertThat(flag("pending_auto_update")).isTrue();
        encode(card);
        assertThat(flag("pending_auto_update")).isFalse();
        seam.call("/acs/users/delete", "acs_user_id", holder);
        assertThat(flag("cancelled")).isTrue();
    }

    private boolean flag(String name) throws Exception {
        return scan().at("/result/acs_credential_on_encoder/visionline_metadata/" + name)
                .asBoolean();
    }

    @Test
    void anEncoderWithoutACardReadsNothing() throws Exception {
        seam.call(
                SIMULATE + "scan_will_succeed",
                "acs_encoder_id",
                encoder,
                "scenario",
                "credential_on_encoder_is_empty");

        assertThat(scan().at("/result/acs_credential_on_encoder").isNull()).isTrue();
    }

    @Test
    void aCardThatSeamDoesNotKnowIsToldSo() throws Exception {
        encode(card);
        seam.call(
                SIMULATE + "scan_will_succeed",
                "acs_encoder_id",
                encoder,
                "scenario",
                "credential_does_not_exist_on_seam");

        JsonNode read = scan().path("result");

        assertThat(read.path("acs_credential_on_seam").isNull()).isTrue();
        assertThat(read.at("/warnings/0/warning_code").asText()).isEqualTo("acs_credential_on_seam_not_found");
        assertThat(read.at("/warnings/0/warning_message").asText()).isNotEmpty();
    }

    @Test
    void aCardWithAnOldEndIsOutOfStep() throws Exception {
        encode(card);
        seam.call(
                "/acs/credentials/update",
                "acs_credential_id",
                id(card),
                "ends_at",
                seam.clock.instant().plus(Duration.ofDays(5)).toString());

        assertThat(scan().at("/result/warnings/0/warning_code").asText())
                .isEqualTo("acs_credential_on_encoder_out_of_sync");
        assertThat(warnings(seam.again(card))).contains("needs_to_be_reissued");
    }

    @Test
    void aCardTellsWhyItIsDead() throws Exception {
        encode(card);
        assertThat(isOnCard("overridden")).isFalse();
        seam.card(seam.guest(), List.of(room), "override", true);
        assertThat(isOnCard("overridden")).isTrue();
        assertThat(isOnCard("expired")).isFalse();

        seam.call("/acs/credentials/delete", "acs_credential_id", id(card));
        seam.settle();
        assertThat(isOnCard("discarded")).isTrue();

        seam.clock.forward(Duration.ofDays(9));
        assertThat(isOnCard("expired")).isTrue();
    }
}

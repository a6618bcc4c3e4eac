package app.keydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the demo hotel's server: an answer, a refusal at worst, never a fault of its own. */
class DamagedRequestPropertyTest {
    private static final long SEED = 71;

    @Test
    void aDamagedRequestIsRefusedOrTaken() throws Exception {
        OddTexts texts = new OddTexts(SEED);
        try (SeamCaller seam = new SeamCaller()) {
            List<String> paths = List.of(
                    "/acs/users/create",
                    "/acs/credentials/create",
                    "/acs/credentials/list",
                    "/acs/entrances/list",
                    "/acs/encoders/encode_credential",
                    "/events/list",
                    "/user_identities/create");
            String good = """
                    {"acs_system_id":"%s","full_name":"Anna","email_address":"a@b.example","limit":5,"page_cursor":"eyJ9","since":"2026-01-01T00:00:00Z","allowed_acs_entrance_ids":["x"],"visionline_metadata":{"override":true,"card_format":"RFID48"}}\
                    """.formatted(seam.system);
            for (int round = 0; round < 400; round++) {
                String path = paths.get(round % paths.size());
                String body = texts.damaged(good);
                String which = "seed " + SEED + ", round " + round + ", " + path + " " + body;
                HttpResponse<String> answer = CpuTime.within(
                        Duration.ofSeconds(1),
                        () -> seam.send(seam.request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))),
                        which);
                assertThat(answer.statusCode()).as(which).isBetween(200, 499);
            }
        }
    }
}

package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.keydesk.demo.DemoHotel;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import app.keydesk.testing.TestTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seam's good answers of every kind, damaged at random: each ends as a value or as a problem, soon and without harm. */
class AnswerPropertyTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int ROUNDS = 40;

    private final Map<String, String> good = new LinkedHashMap<>();
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private MockWebServer server;
    private SeamConnector connector;
    private String answer = "";

    private interface Reading {
        Object from(SeamGateway seam) throws SeamException;
    }

    @BeforeEach
    void open() throws Exception {
        try (DemoHotel hotel = DemoHotel.start(TestTime.hotel(null).withRooms(6))) {
            SystemId system = new SystemId(hotel.systemId());
            reading("/workspaces/get", SeamGateway::workspace);
            reading("/acs/systems/list", SeamGateway::systems);
            reading("/acs/entrances/list", seam -> listed(page -> seam.entrances(system, page::add)));
            reading("/acs/credentials/list", seam -> listed(page -> seam.credentials(system, page::add)));
            reading("/acs/users/list", seam -> listed(page -> seam.guests(system, page::add)));
            reading("/acs/encoders/list", seam -> seam.encoders(system));
            reading("/phones/list", seam -> seam.phones(new IdentityId("i")));
            reading("/events/list", seam -> seam.events(Instant.EPOCH));
            for (String path : readings.keySet()) {
                good.put(path, asked(hotel, path));
            }
        }
        server = new MockWebServer();
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body(answer).build();
            }
        });
        server.start();
        connector = new SeamConnector("test", Clock.systemUTC());
    }

    private void reading(String path, Reading reading) {
        readings.put(path, reading);
    }

    private interface Paged {
        void read(List<Object> into) throws SeamException;
    }

    private static Object listed(Paged call) throws SeamException {
        List<Object> all = new ArrayList<>();
        call.read(all);
        return all;
    }

    private static String asked(DemoHotel hotel, String path) throws Exception {
        String body = switch (path) {
            case "/events/list" -> "{\"since\":\"2020-01-01T00:00:00Z\"}";
            case "/acs/encoders/list" -> "{\"acs_system_id\":\"" + hotel.systemId() + "\"}";
            default -> "{}";
        };
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(hotel.endpoint() + path))
                            .header("Authorization", "Bearer " + hotel.apiKey())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void aDamagedAnswerEndsAsAValueOrAProblem(long seed) {
        OddTexts texts = new OddTexts(seed);
        SeamGateway seam = connector.connect(server.url("/").toString(), "seam_test_key");
        readings.forEach((path, reading) -> {
            for (int round = 0; round < ROUNDS; round++) {
                answer = texts.damaged(good.get(path));
                String which = "seed " + seed + ", " + path + ", round " + round;
                Object end = CpuTime.within(SOON, () -> ended(reading, seam, which), which);
                assertThat(end.toString().codePoints())
                        .as(which)
                        .noneMatch(point -> Character.isISOControl(point) || point >= 0x202A && point <= 0x202E);
            }
        });
    }

    private static Object ended(Reading reading, SeamGateway seam, String which) {
        try {
            Object value = reading.from(seam);
            return value == null ? "nothing" : value;
        } catch (SeamException problem) {
            return problem.problem();
        } catch (RuntimeException e) {
            return fail(which + ": " + e, e);
        }
    }
}

package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server answers, a call ends soon: in a problem, or in a value that cannot disturb a screen. */
class HostileAnswersTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final SystemId SYSTEM = new SystemId("s");

    private MockWebServer server;
    private SeamConnector connector;
    private SeamGateway seam;

    @BeforeEach
    void open() throws Exception {
        server = new MockWebServer();
        server.setServerSocketFactory(new PromptSockets());
        server.start();
        connector = new SeamConnector("test", Clock.systemUTC());
        seam = connector.connect(server.url("/").toString(), "seam_test_key");
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("app.keydesk.seam.http.HostileAnswers#brokenAnswers")
    void aBrokenAnswerEndsInAProblemAndSendsNoKeyTwice(String name, MockResponse answer) {
        always(answer);

        assertTimeoutPreemptively(SOON, () -> {
            assertHarmless(ends(seam::workspace));
            assertHarmless(endsQuietly(() -> seam.credentials(SYSTEM, page -> {})));
        });
        int before = server.getRequestCount();
        Object write = assertTimeoutPreemptively(SOON, () -> ends(() -> seam.encode(new EncoderId("e"), key())));

        assertHarmless(write);
        assertThat(write).isNotInstanceOfAny(Problem.Malformed.class, Problem.SeamFault.class);
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void tooLargeAnAnswerIsNotAskedForAgain() {
        always(new MockResponse.Builder()
                .body("{")
                .setHeader("Content-Length", String.valueOf(Transport.MAX_ANSWER_BYTES + 1))
                .build());

        assertThat(ends(seam::workspace)).isInstanceOf(Problem.Malformed.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("app.keydesk.seam.http.HostileAnswers#brokenResources")
    void aKeyThatCannotBeReadIsMalformed(String name, String key) {
        always(json("{\"ok\":true,\"acs_credential\":" + key + "}"));

        assertThat(ends(() -> seam.credential(key()))).isInstanceOf(Problem.Malformed.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("app.keydesk.seam.http.HostileAnswers#oddResources")
    void anOddKeyIsReadCleanly(String name, String key) {
        always(json("{\"ok\":true,\"acs_credential\":" + key + ",\"action_attempt\":{\"action_attempt_id\":\"a\","
                + "\"status\":\"success\",\"result\":" + key + "}}"));

        Object read = ends(() -> seam.credential(key()));
        Object written = ends(() -> seam.encode(new EncoderId("e"), key()));

        assertThat(List.of(read, written)).noneMatch(Problem.class::isInstance).allSatisfy(this::assertHarmless);
    }

    static Stream<String> brokenAttempts() {
        return Stream.of(
                "{\"status\":\"success\"}",
                "{\"action_attempt_id\":\"a\",\"status\":\"success\"}",
                "{\"action_attempt_id\":\"a\",\"status\":\"success\",\"result\":null}",
                "{\"action_attempt_id\":\"a\",\"status\":\"success\",\"result\":[]}",
                "{\"action_attempt_id\":\"a\",\"status\":\"success\",\"result\":\"done\"}",
                "{\"action_attempt_id\":[],\"status\":\"success\",\"result\":{}}");
    }

    @ParameterizedTest
    @MethodSource("brokenAttempts")
    void anAttemptWithoutItsResultIsMalformed(String attempt) {
        always(json("{\"ok\":true,\"action_attempt\":" + attempt + "}"));

        assertThat(ends(() -> seam.attempt(new AttemptId("a")))).isInstanceOf(Problem.Malformed.class);
        assertThat(ends(() -> seam.encode(new EncoderId("e"), key()))).isInstanceOf(Problem.OutcomeUnknown.class);
    }

    @Test
    void oddAttemptsAndPhonesAndDoorsAreReadCleanly() {
        always(json("{\"action_attempt\":{\"action_attempt_id\":\"a\\u202e\",\"status\":\"error\",\"error\":"
                + "{\"type\":\"x\\n\",\"message\":\"\\u202e<b>\"}},\"phones\":[{\"device_id\":\"p\\u0000\","
                + "\"properties\":null}],\"acs_entrances\":[{\"acs_entrance_id\":\"d\",\"acs_system_id\":\"s\","
                + "\"visionline_metadata\":{\"profiles\":[null],\"door_name\":\"\\u202d101\"}}],"
                + "\"acs_systems\":[{\"acs_system_id\":\"s\\u202e\",\"location\":{\"time_zone\":\"Mars/Base\"},"
                + "\"default_credential_manager_acs_system_id\":\"m\\u0007\"}]}"));
        List<Object> doors = new ArrayList<>();

        assertHarmless(ends(() -> seam.attempt(new AttemptId("a"))));
        assertHarmless(ends(() -> seam.phones(null)));
        assertHarmless(endsQuietly(() -> seam.entrances(SYSTEM, doors::addAll)));
        assertHarmless(ends(seam::systems));
        assertThat(doors).hasSize(1).allSatisfy(this::assertHarmless);
    }

    @Test
    void aNullAmongTheEventsIsMalformed() {
        always(json("{\"events\":[null]}"));

        assertThat(ends(() -> seam.events(Instant.EPOCH))).isInstanceOf(Problem.Malformed.class);
    }

    @Test
    void eventsCarryNoHarmInTheirIds() {
        always(json("{\"events\":[{\"event_id\":\"e\\n\",\"event_type\":\"t\\u202e\"," + HostileAnswers.DAY
                + ",\"acs_credential_id\":\"k\\u202e\"}]}"));

        assertHarmless(ends(() -> seam.events(Instant.EPOCH)));
    }

    @Test
    void aListWithoutAnEndIsGivenUp() {
        AtomicInteger page = new AtomicInteger();
        answerBy(() -> json("{\"acs_credentials\":[],\"pagination\":{\"has_next_page\":true,\"next_page_cursor\":\"c"
                + page.incrementAndGet() + "\"}}"));

        Object end = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> endsQuietly(() -> seam.credentials(SYSTEM, keys -> {})));

        assertThat(end).isInstanceOf(Problem.Malformed.class);
    }

    @Test
    void eventsWithoutAnEndAreGivenUp() {
        AtomicInteger id = new AtomicInteger();
        answerBy(() -> {
            StringBuilder events = new StringBuilder();
            for (int i = 0; i < EventReader.PAGE; i++) {
                events.append(i == 0 ? "" : ",")
                        .append("{\"event_id\":\"e")
                        .append(id.incrementAndGet())
                        .append("\",")
                        .append(HostileAnswers.DAY)
                        .append('}');
            }
            return json("{\"events\":[" + events + "]}");
        });

        Object end = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ends(() -> seam.events(Instant.EPOCH)));

        assertThat(end).isInstanceOf(Problem.Malformed.class);
    }

    private static CredentialId key() {
        return new CredentialId("k");
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    private void always(MockResponse answer) {
        answerBy(() -> answer);
    }

    private void answerBy(Supplier<MockResponse> answers) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.get();
            }
        });
    }

    interface Call {
        @Nullable
        Object run() throws SeamException;
    }

    interface Silent {
        void run() throws SeamException;
    }

    private static Object endsQuietly(Silent call) {
        return ends(() -> {
            call.run();
            return "done";
        });
    }

    /** The value, or the problem; anything else that is thrown fails the test. */
    private static Object ends(Call call) {
        try {
            Object value = call.run();
            return value == null ? "nothing" : value;
        } catch (SeamException e) {
            return e.problem();
        } catch (RuntimeException e) {
            return fail("no problem but " + e, e);
        }
    }

    private void assertHarmless(Object end) {
        assertThat(end.toString().length()).isLessThan(20 * CleanText.LONGEST);
        assertThat(end.toString().codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || point >= 0x202A && point <= 0x202E
                        || point >= 0x2066 && point <= 0x2069
                        || point == 0x200E
                        || point == 0x200F
                        || Character.getType(point) == Character.SURROGATE);
    }
}

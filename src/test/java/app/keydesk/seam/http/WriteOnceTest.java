package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A write reaches Seam once, whatever happens to it, and what is not known is told as not known. */
class WriteOnceTest {
    private static final CredentialId KEY = new CredentialId("0b2b1e0c-6a54-4d3c-9a43-0d9c6f1d1c11");
    private static final String ID = "/acs/credentials/delete";

    private MockWebServer server;
    private SeamConnector connector;
    private SeamGateway seam;

    @BeforeEach
    void open() throws Exception {
        server = new MockWebServer();
        server.start();
        connector = new SeamConnector("test", Clock.systemUTC());
        seam = connector.connect(server.url("/").toString(), "seam_test_key");
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    static Stream<Arguments> lostAnswers() {
        MockResponse.Builder gone =
                new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE);
        return Stream.of(
                Arguments.of("the connection closes after the request was read", gone.build()),
                Arguments.of("408", new MockResponse.Builder().code(408).build()),
                Arguments.of(
                        "503 with Retry-After: 0",
                        new MockResponse.Builder()
                                .code(503)
                                .addHeader("Retry-After", "0")
                                .build()),
                Arguments.of("500", new MockResponse.Builder().code(500).build()),
                Arguments.of(
                        "200 without JSON",
                        new MockResponse.Builder().body("<html>").build()),
                Arguments.of(
                        "200 cut short",
                        new MockResponse.Builder().body("{\"ok\":").build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void aWriteIsSentOnceAndItsOutcomeIsUnknown(String name, MockResponse answer) throws Exception {
        server.enqueue(ok());
        server.enqueue(answer);
        server.enqueue(ok());
        seam.deleteCredential(KEY);

        Problem problem = problemOf(() -> seam.deleteCredential(KEY));

        assertThat(problem)
                .isInstanceOfSatisfying(
                        Problem.OutcomeUnknown.class,
                        unknown -> assertThat(unknown.what()).isEqualTo(ID));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aWriteThatSeamSlowsDownIsNotSentAgain() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "1")
                .build());
        server.enqueue(ok());

        assertThat(problemOf(() -> seam.deleteCredential(KEY))).isInstanceOf(Problem.TooManyRequests.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whereNobodyListensNothingWasSent() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SeamGateway dead = connector.connect("http://127.0.0.1:" + port, "seam_test_key");

        assertThat(problemOf(() -> dead.deleteCredential(KEY))).isEqualTo(new Problem.Offline());
    }

    @Test
    void aDeadNetworkAnswersAtOnceAfterThreeCalls() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SeamGateway dead = connector.connect("http://127.0.0.1:" + port, "seam_test_key");
        for (int i = 0; i < 3; i++) {
            problemOf(() -> dead.deleteCredential(KEY));
        }
        try (MockWebServer late = new MockWebServer()) {
            late.enqueue(ok());
            late.start(port);

            assertThat(problemOf(() -> dead.deleteCredential(KEY))).isEqualTo(new Problem.Offline());
            assertThat(late.getRequestCount()).isZero();
        }
    }

    @Test
    void aReadIsTriedAgainAfterAFault() throws Exception {
        server.enqueue(new MockResponse.Builder().code(503).build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"ok\":true,\"workspace\":{\"workspace_id\":\"w\",\"name\":\"W\",\"is_sandbox\":true}}")
                .build());

        assertThat(seam.workspace().name()).isEqualTo("W");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aReadThatSeamSlowsDownIsAskedAgainNotBeforeItsTime() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "1")
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"ok\":true,\"workspace\":{\"workspace_id\":\"w\",\"name\":\"W\",\"is_sandbox\":true}}")
                .build());
        long asked = System.nanoTime();

        assertThat(seam.workspace().name()).isEqualTo("W");

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aReadGivesUpAfterThreeFaults() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(new MockResponse.Builder().code(503).build());
        }

        assertThat(problemOf(() -> seam.workspace())).isInstanceOf(Problem.SeamFault.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void theKeyIsNotCarriedToAnotherHost() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", other.url("/acs/credentials/delete"))
                    .build());

            problemOf(() -> seam.deleteCredential(KEY));

            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void everyRequestSaysWhoAsksAndWithWhatKey() throws Exception {
        server.enqueue(ok());

        seam.deleteCredential(KEY);

        var headers = server.takeRequest().getHeaders();
        assertThat(headers.get("User-Agent")).isEqualTo("Keydesk/test");
        assertThat(headers.get("Authorization")).isEqualTo("Bearer seam_test_key");
        assertThat(headers.get("Accept-Encoding")).isEqualTo("gzip");
        assertThat(headers.get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aPersonCanCancelAWaitAndLearnsThatItWasSent() throws Exception {
        server.enqueue(
                new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build());
        AtomicReference<Problem> problem = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = Thread.ofVirtual().start(() -> {
            problem.set(problemOf(() -> seam.deleteCredential(KEY)));
            ended.countDown();
        });
        server.takeRequest();

        caller.interrupt();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(problem.get()).isEqualTo(new Problem.Cancelled(true));
    }

    @Test
    void onlyHttpsOrThisPcIsSafe() {
        assertThat(SeamConnector.isSafe("https://connect.getseam.com")).isTrue();
        assertThat(SeamConnector.isSafe("http://127.0.0.1:4010")).isTrue();
        assertThat(SeamConnector.isSafe("http://connect.getseam.com")).isFalse();
        assertThat(SeamConnector.isSafe("http://127.0.0.1.example.com")).isFalse();
        assertThat(SeamConnector.isSafe("seam")).isFalse();
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().body("{\"ok\":true}").build();
    }

    interface Call {
        void run() throws SeamException;
    }

    private static Problem problemOf(Call call) {
        SeamException e = catchThrowableOfType(SeamException.class, call::run);
        return e == null ? null : e.problem();
    }
}

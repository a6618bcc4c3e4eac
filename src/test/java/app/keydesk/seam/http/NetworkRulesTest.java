package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom the API key goes, and to whom not. */
class NetworkRulesTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String KEY = "seam_test_key";

    private MockWebServer server;

    @BeforeEach
    void open() {
        server = new MockWebServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForLearnsNothing() throws IOException {
        serve(certificate("localhost"));

        assertThat(asked(server.url("/").toString(), UnaryOperator.identity())).isInstanceOf(Problem.Offline.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aServerWithTheCertificateOfAnotherHostLearnsNothing() throws IOException {
        HeldCertificate certificate = certificate("hotel.example");
        HandshakeCertificates believed = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        serve(certificate);

        Problem problem = asked(
                server.url("/").toString(),
                client -> client.sslSocketFactory(believed.sslSocketFactory(), believed.trustManager()));

        assertThat(problem).isInstanceOf(Problem.Offline.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theSystemsProxyIsUsedAndDoesNotLearnTheKey() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder().code(503).build());
        through(server, () -> asked("https://connect.hotel.example", UnaryOperator.identity()));

        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        assertThat(request.getRequestLine()).startsWith("CONNECT connect.hotel.example:443");
        assertThat(request.getHeaders().toString()).doesNotContain(KEY).doesNotContainIgnoringCase("authorization");
    }

    @Test
    void thisPcItselfIsNeverAskedThroughAProxy() throws Exception {
        server.start();
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            server.enqueue(new MockResponse.Builder().code(400).build());

            through(proxy, () -> asked("http://localhost:" + server.getPort(), UnaryOperator.identity()));

            assertThat(server.getRequestCount()).isEqualTo(1);
            assertThat(proxy.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://connect.getseam.com",
                "http://127.0.0.1.example.com",
                "http://127.0.0.2",
                "http://[::2]",
                "http://0.0.0.0",
                "http://2130706434",
                "http://localhost.example.com",
                "http://127.0.0.1@example.com",
                "ftp://127.0.0.1",
                "file:///etc/passwd",
                "seam"
            })
    void nothingElseIsAskedWithoutTls(String address) {
        try (SeamConnector connector = new SeamConnector("test", CLOCK)) {
            assertThatIllegalArgumentException().isThrownBy(() -> connector.connect(address, KEY));
        }
    }

    /** Takes as long as a write may: half a minute. */
    @Test
    @Tag("torture")
    void anAnswerThatDripsEndsWithThePatienceOfItsCall() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder()
                .body("{\"ok\":true," + " ".repeat(10_000))
                .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                .build());
        long start = System.nanoTime();

        Problem problem = asked(server.url("/").toString(), UnaryOperator.identity());

        assertThat(problem).isInstanceOf(Problem.OutcomeUnknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(35));
    }

    private void serve(HeldCertificate certificate) throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start();
    }

    private static HeldCertificate certificate(String host) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
    }

    private static Problem asked(String endpoint, UnaryOperator<OkHttpClient.Builder> trust) {
        try (SeamConnector connector = new SeamConnector("test", CLOCK, trust)) {
            SeamGateway seam = connector.connect(endpoint, KEY);
            SeamException e =
                    catchThrowableOfType(SeamException.class, () -> seam.deleteCredential(new CredentialId("k")));
            return e.problem();
        }
    }

    private static void through(MockWebServer proxy, Runnable call) {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                throw new AssertionError(e);
            }
        });
        try {
            call.run();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}

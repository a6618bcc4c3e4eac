package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A newer version is told of only where the hotel's IT says so, and in no other case does anything happen. */
class UpdateCheckTest {
    private final MockWebServer it = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        it.start();
    }

    @AfterEach
    void stop() {
        it.close();
    }

    private String address() {
        return "http://127.0.0.1:" + it.getPort() + "/keydesk-version";
    }

    private void answers(int code, String body) {
        it.enqueue(new MockResponse(code, Headers.of("Location", "/elsewhere"), body));
    }

    @ParameterizedTest
    @CsvSource({"1.4.2,1.4.1", "1.10,1.9.9", "2.0,1.99", "1.4.0.1,1.4"})
    void aNewerVersionIsToldOf(String told, String own) {
        answers(200, told + "\n");

        assertThat(UpdateCheck.newer(address(), own)).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"1.4.1,1.4.1", "1.4,1.4.0", "1.4.0,1.4.1", "0.9,1.0"})
    void theSameOrAnOlderVersionIsNot(String told, String own) {
        answers(200, told);

        assertThat(UpdateCheck.newer(address(), own)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>2.0</html>", "v2.0", "2.0 or so", "99999999999.1", "2..0", "\u0000", "２.０"})
    void garbageIsNoVersion(String body) {
        answers(200, body);

        assertThat(UpdateCheck.newer(address(), "1.0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500})
    void onlyAGoodAnswerCountsAndNoRedirectIsFollowed(int code) {
        answers(code, code == 204 ? "" : "9.0");

        assertThat(UpdateCheck.newer(address(), "1.0")).isEmpty();
        assertThat(it.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        answers(200, "9.0" + " ".repeat(50_000_000));

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(5), () -> UpdateCheck.newer(address(), "1.0")))
                .isEmpty();
    }

    @Test
    void nobodyThereIsNoFault() {
        String address = address();
        it.close();

        assertThat(UpdateCheck.newer(address, "1.0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://it.example/v", "file:///etc/passwd", "https://user@it.example/v", "nonsense"})
    void anUnsafeAddressIsNeverAsked(String address) {
        assertThat(UpdateCheck.newer(address, "1.0")).isEmpty();
        assertThat(it.getRequestCount()).isZero();
    }
}

package app.keydesk.seam.http;

import app.keydesk.seam.SeamGateway;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * Makes gateways that share one pool of connections. The API key lives in the interceptor alone: it is never logged, and
 * no redirect is followed, so that it cannot be carried to another host.
 */
public final class SeamConnector implements AutoCloseable {
    private static final int CALLS_AT_ONCE = 32;
    private static final String LOOPBACK = "127.0.0.1";

    private final OnFirstCall<OkHttpClient> base;
    private final ObjectMapper json = lenientMapper();
    private final Clock clock;
    private final String version;

    /** {@code version}: of this app, for the {@code User-Agent}. */
    public SeamConnector(String version, Clock clock) {
        this(version, clock, UnaryOperator.identity());
    }

    /** @param trust whose certificates are believed; the system's, but for a test */
    SeamConnector(String version, Clock clock, UnaryOperator<OkHttpClient.Builder> trust) {
        this.version = version;
        this.clock = clock;
        this.base = new OnFirstCall<>(() -> client(trust));
    }

    private static OkHttpClient client(UnaryOperator<OkHttpClient.Builder> trust) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return trust.apply(new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CallKind.CONNECT_TIMEOUT)
                .readTimeout(CallKind.LIST.timeout())
                .writeTimeout(CallKind.WRITE.timeout())
                .eventListenerFactory(SentMark::ofCall)
                .build();
    }

    /**
     * A gateway to {@code endpoint} with {@code apiKey}; sends nothing yet.
     *
     * @throws IllegalArgumentException where {@link #isSafe} is false
     */
    public SeamGateway connect(String endpoint, String apiKey) {
        HttpUrl url = HttpUrl.parse(endpoint);
        if (url == null || !isSafe(endpoint)) {
            throw new IllegalArgumentException("not a safe address");
        }
        return new HttpSeamGateway(new OnFirstCall<>(() -> client(url, apiKey)), url, json, clock);
    }

    private OkHttpClient client(HttpUrl url, String apiKey) {
        OkHttpClient.Builder client = base.get().newBuilder().addInterceptor(headers(apiKey));
        if (!url.isHttps()) {
            client.proxy(Proxy.NO_PROXY).dns(host -> List.of(InetAddress.getByName(LOOPBACK)));
        }
        return client.build();
    }

    /** HTTPS, or this PC itself, to which plain HTTP goes without a proxy and whatever its name stands for. */
    public static boolean isSafe(String endpoint) {
        HttpUrl url = HttpUrl.parse(endpoint);
        return url != null
                && (url.isHttps() || url.host().equals(LOOPBACK) || url.host().equals("localhost"));
    }

    private Interceptor headers(String apiKey) {
        return chain -> chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + apiKey)
                .header("User-Agent", "Keydesk/" + version)
                .header("seam-lts-version", "1.0.0")
                .build());
    }

    private static ObjectMapper lenientMapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(100)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public void close() {
        base.ifMade().ifPresent(client -> {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
    }
}

package app.keydesk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Stands between a client and the demo hotel, passes everything on and holds each request and good answer to the contract. */
public final class WatchedSeam implements AutoCloseable {
    /** An error code that Seam may bring one day: a test that plays it breaks today's contract on purpose. */
    public static final String CODE_OF_NEXT_YEAR = "a_code_of_next_year";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = new OkHttpClient();
    private final SeamContract contract = new SeamContract();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<String> paths = new ConcurrentSkipListSet<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    private record Sent(String path, String body) {}

    public WatchedSeam(String behind) throws IOException {
        HttpUrl target = HttpUrl.get(behind);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                pass(target, exchange);
            }
        });
        server.start();
    }

    private void pass(HttpUrl target, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        paths.add(path);
        sent.add(new Sent(path, body));
        note("request", path, contract.faultsOfRequest(path, body));
        Request onwards = new Request.Builder()
                .url(target.newBuilder().addPathSegments(path.substring(1)).build())
                .header(
                        "Authorization",
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(onwards).execute()) {
            String answer = response.body().string();
            if (response.code() == 200 && !isBrokenOnPurpose(answer)) {
                note("answer", path, contract.faultsOfAnswer(path, answer));
            }
            response.headers("seam-request-id")
                    .forEach(id -> exchange.getResponseHeaders().add("seam-request-id", id));
            response.headers("Retry-After")
                    .forEach(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.code(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Garbage that no desk takes, or what today's contract cannot know. */
    private static boolean isBrokenOnPurpose(String answer) {
        return answer.startsWith("<") || answer.contains(CODE_OF_NEXT_YEAR);
    }

    private void note(String what, String path, List<String> found) {
        found.forEach(fault -> faults.add(what + " of " + path + ": " + fault));
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What broke the contract so far. */
    public List<String> faults() {
        return faults;
    }

    /** The bodies sent to this path, the first one's first. */
    public List<String> sent(String path) {
        return sent.stream()
                .filter(one -> one.path().equals(path))
                .map(Sent::body)
                .toList();
    }

    /** The paths that were called. */
    public Set<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

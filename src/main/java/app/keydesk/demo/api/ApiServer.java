package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.WireFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seam's API over HTTP on 127.0.0.1. In this order: is it for this PC, is there a key, is the path known, is the request
 * valid; then the hotel does it. Every answer has a fresh {@code seam-request-id}.
 */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int MOST_BYTES = 1 << 20;
    private static final int GZIP_FROM = 1_024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Contract contract = new Contract();
    private final Parameters parameters = new Parameters(contract);
    private final Routes routes = new Routes();
    private final Hotel hotel;
    private final Gate gate;

    /** {@code port} 0 takes a free one. Answers at once. */
    public ApiServer(Hotel hotel, Gate gate, int port) throws IOException {
        this.hotel = hotel;
        this.gate = gate;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 200);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            pause(gate.latency());
            if (gate.isOffline()) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readNBytes(MOST_BYTES);
            Gate.Verdict verdict = gate.take(path);
            if (verdict != null) {
                befall(exchange, path, sent, verdict);
                return;
            }
            Outcome outcome = outcome(exchange, path, sent);
            answer(exchange, outcome.status(), outcome.body());
        }
    }

    private static void pause(Duration wait) {
        if (wait.isPositive()) {
            LockSupport.parkNanos(wait.toNanos());
        }
    }

    private void befall(HttpExchange exchange, String path, byte[] sent, Gate.Verdict verdict) throws IOException {
        if (verdict.isCarriedOut()) {
            outcome(exchange, path, sent);
        }
        if (verdict.status() == 0) {
            return;
        }
        if (verdict.retryAfter() >= 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(verdict.retryAfter()));
        }
        answer(exchange, verdict.status(), verdict.body().getBytes(StandardCharsets.UTF_8));
    }

    private record Outcome(int status, byte[] body) {}

    private Outcome outcome(HttpExchange exchange, String path, byte[] sent) {
        try {
            return new Outcome(200, carryOut(exchange, path, sent));
        } catch (ApiError error) {
            return new Outcome(error.status(), json(error.body()));
        } catch (Refusal refusal) {
            ApiError error = ApiError.of(refusal);
            return new Outcome(error.status(), json(error.body()));
        } catch (RuntimeException defect) { // the server's outermost loop
            LOG.error("the demo hotel failed on {}", path, defect);
            return new Outcome(500, json(new ApiError(500, "internal_server_error", "A defect", null).body()));
        }
    }

    private byte[] carryOut(HttpExchange exchange, String path, byte[] sent) {
        checkHost(exchange.getRequestHeaders());
        if (path.equals("/health")) {
            return json(Map.of("ok", true));
        }
        String key = hotel.with(all -> all.state().apiKey);
        if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new ApiError(401, "unauthorized", "Unauthorized", null);
        }
        var handler = routes.handler(path);
        if (handler == null) {
            boolean isKnown = contract.knows(path);
            throw new ApiError(
                    isKnown ? 501 : 404,
                    isKnown ? "not_implemented" : "route_not_found",
                    isKnown ? "The demo hotel does not play this route" : "No such route",
                    null);
        }
        Request request = new Request(path, contract.check(path, parameters.read(exchange, path, sent)));
        return hotel.with(all -> {
            Map<String, Object> answer = new LinkedHashMap<>(handler.apply(all, request));
            answer.put("ok", true);
            return json(answer);
        });
    }

    private static void checkHost(Headers headers) {
        String host = String.valueOf(headers.getFirst("Host")).replaceFirst(":\\d+$", "");
        if (!LOCAL.contains(host)) {
            throw new ApiError(403, "forbidden", "The demo hotel answers this PC only", null);
        }
    }

    private static byte[] json(Object body) {
        try {
            return WireFormat.wire().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json; charset=utf-8");
        headers.set("seam-request-id", UUID.randomUUID().toString());
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        byte[] sent = body;
        if (body.length >= GZIP_FROM && accepted != null && accepted.contains("gzip")) {
            headers.set("Content-Encoding", "gzip");
            sent = gzip(body);
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(sent);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}

package app.keydesk.bench;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A hotel of any size that never changes: the demo hotel's own answers, multiplied and made ready as compressed bytes, so
 * that the server costs next to nothing while its client is measured.
 */
final class StillHotel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;
    private static final String DOORS = "/acs/entrances/list";
    private static final String GUESTS = "/acs/users/list";
    private static final String KEYS = "/acs/credentials/list";

    private final Map<String, byte[]> answers = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** {@code keys}; half as many rooms and a quarter as many guests. */
    StillHotel(int keys) throws IOException, InterruptedException {
        try (DemoHotel sample = DemoHotel.start(DemoHotelOptions.standard(null, Clock.systemUTC()))) {
            for (String whole : new String[] {"/acs/systems/list", "/acs/encoders/list"}) {
                answers.put(whole, zipped(JSON.writeValueAsBytes(asked(sample, whole))));
            }
            multiply(sample, DOORS, "acs_entrances", keys / 2);
            multiply(sample, GUESTS, "acs_users", keys / 4);
            multiply(sample, KEYS, "acs_credentials", keys);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static JsonNode asked(DemoHotel hotel, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hotel.endpoint() + path))
                .header("Authorization", "Bearer " + hotel.apiKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"acs_system_id\":\"" + hotel.systemId() + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private void multiply(DemoHotel sample, String path, String name, int count)
            throws IOException, InterruptedException {
        JsonNode models = asked(sample, path).path(name);
        for (int from = 0; from < count; from += PAGE) {
            boolean hasNext = from + PAGE < count;
            ObjectNode page = JSON.createObjectNode();
            ArrayNode items = page.putArray(name);
            for (int i = from; i < Math.min(count, from + PAGE); i++) {
                items.add(numbered(models.get(i % models.size()).deepCopy(), path, i, count));
            }
            page.putObject("pagination")
                    .put("has_next_page", hasNext)
                    .put("next_page_cursor", hasNext ? String.valueOf(from + PAGE) : null);
            answers.put(path + (from == 0 ? "" : from), zipped(JSON.writeValueAsBytes(page.put("ok", true))));
        }
    }

    private static ObjectNode numbered(ObjectNode item, String path, int number, int count) {
        switch (path) {
            case DOORS -> {
                item.put("acs_entrance_id", id("door", number)).put("display_name", "Room " + (100 + number));
                ObjectNode metadata = item.withObject("/visionline_metadata");
                metadata.put("door_category", "guest").put("door_name", String.valueOf(100 + number));
            }
            case GUESTS -> item.put("acs_user_id", id("guest", number)).put("full_name", "Guest Number " + number);
            default -> {
                item.put("acs_credential_id", id("key", number)).put("acs_user_id", id("guest", number % (count / 4)));
                item.remove("parent_acs_credential_id");
                ObjectNode metadata = item.withObject("/visionline_metadata");
                metadata.putArray("guest_acs_entrance_ids").add(id("door", number % (count / 2)));
            }
        }
        return item;
    }

    private static String id(String kind, int number) {
        return new UUID(kind.hashCode() * 0x9e3779b97f4a7c15L, number * 0x9e3779b97f4a7c15L).toString();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String cursor =
                    JSON.readTree(exchange.getRequestBody()).path("page_cursor").asText("");
            byte[] answer = answers.get(exchange.getRequestURI().getPath() + cursor);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : answer.length);
            if (answer != null) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(answer);
                }
            }
        }
    }

    private static byte[] zipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

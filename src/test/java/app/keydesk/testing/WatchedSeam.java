package app.keydesk.testing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Stands between a client and the demo hotel, passes everything on and holds each request and good answer to the contract. */
public final class WatchedSeam implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();
    private final SeamContract contract = new SeamContract();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<String> paths = new ConcurrentSkipListSet<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    private record Sent(String path, String body) {}

    public WatchedSeam(String behind) throws IOException {
        HttpUrl target = HttpUrl.get(behind);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    return pass(target, request);
                } catch (IOException e) {
                    return new MockResponse.Builder().code(502).build();
                }
            }
        });
        server.start();
    }

    private MockResponse pass(HttpUrl target, RecordedRequest request) throws IOException {
        String path = request.getUrl().encodedPath();
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        paths.add(path);
        sent.add(new Sent(path, body));
        note("request", path, contract.faultsOfRequest(path, body));
        Request onwards = new Request.Builder()
                .url(target.newBuilder().addPathSegments(path.substring(1)).build())
                .header("Authorization", String.valueOf(request.getHeaders().get("Authorization")))
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(onwards).execute()) {
            String answer = response.body().string();
            if (response.code() == 200) {
                note("answer", path, contract.faultsOfAnswer(path, answer));
            }
            return new MockResponse.Builder()
                    .code(response.code())
                    .addHeader("seam-request-id", String.valueOf(response.header("seam-request-id")))
                    .addHeader("Date", String.valueOf(response.header("Date")))
                    .body(answer)
                    .build();
        }
    }

    private void note(String what, String path, List<String> found) {
        found.forEach(fault -> faults.add(what + " of " + path + ": " + fault));
    }

    public String endpoint() {
        String url = server.url("/").toString();
        return url.substring(0, url.length() - 1);
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
        server.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

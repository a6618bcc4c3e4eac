package app.keydesk.seam.http;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends one request once, and tells truthfully what is known when no good answer comes. */
final class Transport {
    /** More than 20,000 keys of a page could ever be; less than what would hurt. */
    static final long MAX_ANSWER_BYTES = 64L << 20;

    private final Supplier<OkHttpClient> client;
    private final HttpUrl endpoint;
    private final ObjectMapper json;
    private final Faults faults;
    private final Clock clock;
    private volatile @Nullable Duration clockAhead;

    Transport(Supplier<OkHttpClient> client, HttpUrl endpoint, ObjectMapper json, Clock clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.json = json;
        this.faults = new Faults(json);
        this.clock = clock;
    }

    @Nullable
    Duration clockAhead() {
        return clockAhead;
    }

    Faults faults() {
        return faults;
    }

    /** A good answer, or the problem. Interrupting the thread cancels the call. */
    Answer post(String path, Map<String, ?> body, CallKind kind) throws SeamException {
        SentMark mark = new SentMark();
        Call call = client.get().newCall(request(path, body, kind, mark));
        call.timeout().timeout(kind.timeout().toMillis(), TimeUnit.MILLISECONDS);
        Answer answer = await(call, mark, path, kind);
        if (!answer.isOk()) {
            throw new SeamException(faults.of(answer, path, kind));
        }
        return answer;
    }

    private Request request(String path, Map<String, ?> body, CallKind kind, SentMark mark) {
        byte[] bytes;
        try {
            bytes = json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request that is no JSON", e);
        }
        HttpUrl url = endpoint.newBuilder().addPathSegments(path.substring(1)).build();
        RequestBody sent = kind.isWrite() ? new OneShotBody(bytes) : RequestBody.create(bytes, OneShotBody.JSON);
        return new Request.Builder()
                .url(url)
                .post(sent)
                .tag(SentMark.class, mark)
                .build();
    }

    private Answer await(Call call, SentMark mark, String path, CallKind kind) throws SeamException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                answer.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    answer.complete(read(response));
                } catch (IOException | RuntimeException | OutOfMemoryError e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(mark.isSent() && kind.isWrite()), e);
        } catch (ExecutionException e) {
            throw new SeamException(unanswered(e.getCause(), mark, path, kind), e);
        }
    }

    private static Problem unanswered(@Nullable Throwable cause, SentMark mark, String path, CallKind kind) {
        if (mark.isSent() && kind.isWrite()) {
            return new Problem.OutcomeUnknown(path, null);
        }
        return cause instanceof MalformedAnswer answer
                ? new Problem.Malformed(String.valueOf(answer.getMessage()), null)
                : new Problem.Offline();
    }

    private Answer read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (response.body().contentLength() > MAX_ANSWER_BYTES || source.request(MAX_ANSWER_BYTES + 1)) {
            throw new MalformedAnswer("an answer of more than " + MAX_ANSWER_BYTES + " bytes");
        }
        Answer answer = new Answer(
                response.code(),
                source.readByteArray(),
                FromWire.clean(response.header("seam-request-id")),
                response.header("Retry-After"),
                Answer.httpDate(response.header("Date")));
        if (answer.date() != null) {
            clockAhead = Duration.between(clock.instant(), answer.date());
        }
        return answer;
    }
}

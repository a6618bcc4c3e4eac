package app.keydesk.seam.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.params.provider.Arguments;

/** Answers that a hostile or broken server might give, each with its name. */
final class HostileAnswers {
    static final String DAY = "\"created_at\":\"2026-05-01T12:00:00Z\"";

    private HostileAnswers() {}

    /** Answers that no resource can be read from, by status, headers and bytes. */
    static Stream<Arguments> brokenAnswers() throws IOException {
        Buffer bomb = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(bomb))) {
            sink.write(new byte[(int) Transport.MAX_ANSWER_BYTES + 1]);
        }
        String half = "{\"ok\":true,\"workspace\":{\"workspace_id\":\"w\",\"na";
        return Stream.of(
                answer("an empty body", a -> a.body("")),
                answer("spaces alone", a -> a.body("   \n\t ")),
                answer("a page of HTML", a -> a.body("<html><script>alert(1)</script></html>")),
                answer("JSON null", a -> a.body("null")),
                answer("a bare number", a -> a.body("17")),
                answer("a bare string", a -> a.body("\"workspace\"")),
                answer("an array", a -> a.body("[]")),
                answer("an empty object", a -> a.body("{}")),
                answer("ok alone", a -> a.body("{\"ok\":true}")),
                answer("10,000 nested arrays", a -> a.body("[".repeat(10_000))),
                answer("10,000 nested objects", a -> a.body("{\"a\":".repeat(10_000))),
                answer("nested arrays as an unknown field", a -> a.body("{\"x\":" + "[".repeat(10_000))),
                answer("nested arrays as the resource", a -> a.body("{\"workspace\":" + "[".repeat(10_000))),
                answer("nested arrays in an error", a -> a.code(400).body("{\"error\":" + "[".repeat(10_000))),
                answer(
                        "nested complaints",
                        a -> a.code(400).body("{\"error\":{\"validation_errors\":" + "{\"a\":".repeat(10_000))),
                answer("truncated JSON", a -> a.body(half)),
                answer("two NUL bytes", a -> a.body("\0\0")),
                answer("bytes that are no UTF-8", a -> a.body(new Buffer().write(new byte[] {'"', -1, -2, -128, '"'}))),
                answer("UTF-16", a -> a.body(new Buffer().writeString("{", StandardCharsets.UTF_16))),
                answer("NaN", a -> a.body("{\"workspace\":NaN}")),
                answer("a number of a million digits", a -> a.body("{\"workspace\":" + "9".repeat(1_000_000) + "}")),
                answer("a string of two million letters", a -> a.body("{\"workspace\":\"" + "x".repeat(2_000_000))),
                answer("a field name of two million letters", a -> a.body("{\"" + "x".repeat(2_000_000) + "\":1}")),
                answer("the resource as a string", a -> a.body("{\"workspace\":\"w\"}")),
                answer("the resource as a list", a -> a.body("{\"workspace\":[]}")),
                answer("the resource as null", a -> a.body("{\"workspace\":null,\"action_attempt\":null}")),
                answer("garbage said to be gzip", a -> a.body("garbage").addHeader("Content-Encoding", "gzip")),
                answer("a gzip bomb", a -> a.body(bomb).addHeader("Content-Encoding", "gzip")),
                answer(
                        "2 GB announced",
                        a -> a.body(half)
                                .setHeader("Content-Length", "2147483648")
                                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)),
                answer(
                        "more announced than sent",
                        a -> a.body(half)
                                .setHeader("Content-Length", "5000")
                                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)),
                answer("less announced than sent", a -> a.body(half).setHeader("Content-Length", "9")),
                answer(
                        "a length that is a word",
                        a -> a.body(half)
                                .setHeader("Content-Length", "long")
                                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)),
                answer(
                        "closed in the middle",
                        a -> a.body(half + " ".repeat(100_000))
                                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)),
                answer("closed at the start", a -> a.onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)),
                answer("a redirect home", a -> a.code(302).addHeader("Location", "/workspaces/get")),
                answer("a redirect to itself for ever", a -> a.code(308).addHeader("Location", "")),
                answer("a redirect to a file", a -> a.code(307).addHeader("Location", "file:///etc/passwd")),
                answer("300 without a place", a -> a.code(300)),
                answer("204", a -> a.code(204)),
                answer("206", a -> a.code(206).body(half)),
                answer("304", a -> a.code(304)),
                answer("400 in plain text", a -> a.code(400).body("no")),
                answer("400 with an error that is a list", a -> a.code(400).body("{\"error\":[1,2]}")),
                answer(
                        "400 with complaints of wrong types",
                        a -> a.code(400)
                                .body("{\"error\":{\"validation_errors\":{\"a\":{\"_errors\":[null,{}]},\"b\":[3]}}}")),
                answer("401 with a body of arrays", a -> a.code(401).body("[".repeat(10_000))),
                answer("407", a -> a.code(407)),
                answer("418", a -> a.code(418)),
                answer("429 for a century", a -> a.code(429).addHeader("Retry-After", "999999999999")),
                answer("429 until a word", a -> a.code(429).addHeader("Retry-After", "soon")),
                answer("429 in the past", a -> a.code(429).addHeader("Retry-After", "-1")),
                answer("500 with a script", a -> a.code(500).body("{\"error\":{\"message\":\"<script>\\u202e\"}}")),
                answer("a status nobody knows", a -> a.code(999)),
                answer("a date nobody reads", a -> a.body("{}").setHeader("Date", "Sun, 99 Foo 2026")));
    }

    private static Arguments answer(String name, UnaryOperator<MockResponse.Builder> how) {
        return Arguments.of(
                name, how.apply(new MockResponse.Builder().code(200).body("")).build());
    }

    /** A resource in a good envelope that holds what it must not. */
    static Stream<Arguments> brokenResources() {
        return Stream.of(
                key("no id", "\"acs_system_id\":\"s\"," + DAY),
                key("a null id", "\"acs_credential_id\":null,\"acs_system_id\":\"s\"," + DAY),
                key("an id that is an object", "\"acs_credential_id\":{},\"acs_system_id\":\"s\"," + DAY),
                key("no time of creation", "\"acs_credential_id\":\"k\",\"acs_system_id\":\"s\""),
                key("a time that is a word", good("\"starts_at\":\"tomorrow\"")),
                key("the 30th of February", good("\"ends_at\":\"2026-02-30T12:00:00Z\"")),
                key("a time that is a list", good("\"ends_at\":[2026,2,3]")),
                key("doors that are a word", good("\"visionline_metadata\":{\"guest_acs_entrance_ids\":\"all\"}")),
                key("a flag that is a word", good("\"is_issued\":\"perhaps\"")),
                key("errors that are an object", good("\"errors\":{}")));
    }

    /** Odd, and yet it can be told what is meant. */
    static Stream<Arguments> oddResources() {
        return Stream.of(
                key("a script as its name", good("\"display_name\":\"<script>alert(1)</script>\"")),
                key("line feeds and escapes in its name", good("\"display_name\":\"a\\r\\n\\u001b[31m\\u0000b\"")),
                key("an override of direction", good("\"display_name\":\"\\u202e101 mooR\\u2066\\u200f\"")),
                key("half a character", good("\"display_name\":\"a\\ud83d\"")),
                key("a name of a million letters", good("\"display_name\":\"" + "x".repeat(1_000_000) + "\"")),
                key("harm in its door", good("\"visionline_metadata\":{\"guest_acs_entrance_ids\":[\"d\\u202e\\n\"]}")),
                key("harm in its owner", good("\"acs_user_id\":\"g\\u202e\\n\",\"user_identity_id\":\"\\u0007i\"")),
                key("a null among its errors", good("\"errors\":[null],\"warnings\":[null]")),
                key("a null among its doors", good("\"visionline_metadata\":{\"guest_acs_entrance_ids\":[null]}")),
                key("an error of no words", good("\"errors\":[{}]")),
                key(
                        "an end before its start",
                        good("\"starts_at\":\"2026-05-02\\u0020" + "10:00:00\",\"ends_at\":\"2026-05-01T10:00:00Z\"")),
                key("a word for its medium that nobody knows", good("\"access_method\":\"telepathy\\u202e\"")),
                key("its name as a number", good("\"display_name\":17")),
                key("its name twice", good("\"display_name\":\"a\",\"display_name\":\"b\"")),
                key("10,000 unknown fields", good(unknownFields())));
    }

    private static Arguments key(String name, String fields) {
        return Arguments.of(name, "{" + fields + "}");
    }

    private static String good(String more) {
        return "\"acs_credential_id\":\"k\",\"acs_system_id\":\"s\"," + DAY + "," + more;
    }

    private static String unknownFields() {
        StringBuilder fields = new StringBuilder("\"display_name\":\"n\"");
        for (int i = 0; i < 10_000; i++) {
            fields.append(",\"f").append(i).append("\":[{\"a\":null}]");
        }
        return fields.toString();
    }
}

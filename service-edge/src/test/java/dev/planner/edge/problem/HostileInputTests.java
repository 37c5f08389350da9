package dev.planner.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.sample.HttpCalls.Reply;
import dev.planner.edge.sample.SampleServiceTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it is the client's fault: 4xx as a problem, never 5xx and never a page of Tomcat's. */
class HostileInputTests extends SampleServiceTest {

    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"name\": \"x\"",
                "[]",
                "\"text\"",
                "42",
                "{} {}",
                "{}x",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{'name': 'x'}",
                "{\"name\": \"a\nb\"}",
                "{\"name\": \"\\u00\"}",
                "{\"name\": 5}",
                "{\"name\": true}",
                "{\"name\": [\"x\"]}",
                "{\"name\": {}}",
                "{\"active\": \"true\"}",
                "{\"active\": 1}",
                "{\"count\": \"5\"}",
                "{\"count\": 1.5}",
                "{\"count\": 1e400}",
                "{\"count\": 99999999999999999999}",
                "{\"id\": \"1-1-1-1-1\"}",
                "{\"id\": \"\"}",
                "{\"id\": 5}",
                "{\"startDate\": \"01.02.2024\"}",
                "{\"startDate\": \"2024-02-01T00:00:00Z\"}",
                "{\"startDate\": \"+12024-02-01\"}",
                "{\"startDate\": [2024, 2, 1]}",
                "{\"startDate\": 19754}",
                "{\"budget\": true}",
                "{\"budget\": {}}",
                "{\"budget\": NaN}",
                "{\"steps\": {\"name\": \"a\"}}",
                "{\"steps\": \"a\"}",
                "{\"ud800\\ud800\": 1}",
                "{\"steps\": [{\"\\u0000\": 1}]}",
                "﻿not json",
            })
    void aBodyThatIsNotWhatIsExpectedIsMalformed(String body) {
        assertMalformed(http().post("/api/v1/things", body));
    }

    @ParameterizedTest
    @MethodSource
    void aBodyOfWrongBytesIsMalformed(byte[] body) {
        assertMalformed(http().post("/api/v1/things", body));
    }

    static Stream<byte[]> aBodyOfWrongBytesIsMalformed() {
        return Stream.of(
                new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0x7B, 0x00},
                new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0},
                new byte[100],
                "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII),
                "{\"steps\":".repeat(1_000).getBytes(StandardCharsets.US_ASCII),
                ("{\"budget\": " + "9".repeat(500_000) + "}").getBytes(StandardCharsets.US_ASCII),
                ("{\"" + "n".repeat(500_000) + "\": 1}").getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e999999999",
                "1e-999999999",
                "\"1e999999999\"",
                "\"1e-2147483647\"",
                "\"١٢\"",
                "\"0x10\"",
                "\"1,5\"",
                "-0.01"
            })
    void moneyBeyondMeasureIsNotAcceptable(String budget) {
        var reply = http().post("/api/v1/things", """
                {"name": "x", "startDate": "2024-02-01", "budget": %s}""".formatted(budget));

        assertProblem(reply, 422, "VALIDATION_FAILED");
        assertThat(reply.json().get("errors").get(0).get("field").asString()).isEqualTo("budget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800", "\\udc00a", "a\\u0007", "a\\nb", "\\u0085x"})
    void textThatNoStoreTakesIsNotAcceptable(String name) {
        var reply = http().post("/api/v1/things", """
                {"name": "%s", "startDate": "2024-02-01", "budget": "1.00"}""".formatted(name));

        assertProblem(reply, 422, "VALIDATION_FAILED");
        assertThat(reply.json().get("errors").get(0).get("code").asString()).isEqualTo("invalid_characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things?limit=x",
                "/api/v1/things?limit=99999999999999",
                "/api/v1/things?from=2024-02-30",
                "/api/v1/things?from=+2024-02-01",
                "/api/v1/things?q=%00",
                "/api/v1/things?q=a%0Ab",
                "/api/v1/things?q=%ff",
                "/api/v1/things?q=%ed%a0%80",
                "/api/v1/things?q=%zz",
                "/api/v1/things?q=%",
                "/api/v1/things?q=<script>",
                "/api/v1/things?q=a|b",
                "/api/v1/things/x",
                "/api/v1/things/1-1-1-1-1",
                "/api/v1/things/%00",
                "/api/v1/things/%ff",
                "/api/v1/things/%zz",
                "/api/v1/things/a%2Fb",
                "/api/v1/things/a%5Cb",
                "/api/v1/things/a\\b",
                "/api/v1/things/a;b=c",
                "/api/v1/things/%3B",
                "/api/v1//things",
                "/api/v1/../things",
                "/api/v1/%2e%2e/things",
                "/api/v1/things/%252e",
                "/api/v1/things/%0d%0aX-Evil:1",
                "/api/v1/things/{id}",
                "/api/v1/things/\"x\"",
            })
    void aPathOrQueryWithTheWrongCharactersIsMalformed(String target) {
        // PUT, so that paths that are well-formed meet the endpoint with a path variable; GET for lists.
        var method = target.contains("?") ? "GET " : "PUT ";
        var reply = http().raw(
                        method + target + " HTTP/1.1",
                        List.of("Content-Type: application/json", "Content-Length: 2"),
                        bytes("{}"));

        assertMalformed(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/me HTTP/9.9",
                "G\u0001T /api/v1/me HTTP/1.1",
                "FOO /api/v1/me HTTP/1.1",
                "TRACE /api/v1/me HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "GET http://[::1/api HTTP/1.1",
                "GET /api/v1/m\u00e9 HTTP/1.1",
            })
    void aStrangeRequestLineIsTheClientsFault(String requestLine) {
        assertClientError(http().raw(requestLine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: nonsense",
                "No colon",
                "Bad Name: x",
                "X-Nul: a\u0000b",
                "Host: two",
                "Content-Type: application/json; charset=nonsense",
            })
    void aStrangeHeaderIsTheClientsFault(String header) {
        assertClientError(http().raw("POST /api/v1/things HTTP/1.1", header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=1&limit=2", "?limit=", "?nobody=knows", "?%00=1", "?&&=&", "?from=&q="})
    void aQueryWithMoreThanNeededIsOverlooked(String query) {
        assertThat(http().raw("GET /api/v1/things" + query + " HTTP/1.1").status())
                .isIn(200, 400);
    }

    @Test
    void headersBeyondTheLimitAreTheClientsFault() {
        assertClientError(http().raw("GET /api/v1/me HTTP/1.1", "X-Long: " + "x".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: \u00ff\u00fe;q=x",
                "X-Correlation-Id: \u00ff<script>",
                "traceparent: zz",
                "If-Match: ,,,",
                "Range: bytes=x",
                "Expect: nonsense",
                "Cookie: ;=;="
            })
    void headersThatNobodyNeedsAreOverlooked(String header) {
        var reply = http().raw("GET /api/v1/me HTTP/1.1", header);

        assertThat(reply.status()).as(reply.body()).isIn(200, 400, 417);
        assertThat(reply.body()).doesNotContain("<script>").doesNotContain("<html");
    }

    @Test
    void aHalfBodyIsMalformed() {
        assertMalformed(http().raw(
                        "POST /api/v1/things HTTP/1.1",
                        List.of("Content-Type: application/json", "Content-Length: 500"),
                        bytes("{\"name\": \"x\"}")));
    }

    @Test
    void garbageInsteadOfChunksIsMalformed() {
        assertMalformed(http().raw(
                        "POST /api/v1/things HTTP/1.1",
                        List.of("Content-Type: application/json", "Transfer-Encoding: chunked"),
                        bytes("zz\r\n{}\r\n0\r\n\r\n")));
    }

    @Test
    void anAnnouncedBodyBeyondTheLimitIsTooLarge() {
        assertProblem(http().post("/api/v1/things", "x".repeat(MIB + 1)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void aChunkedBodyBeyondTheLimitIsTooLarge() {
        var body = bytes("{\"name\": \"" + "x".repeat(MIB) + "\"}");
        var reply = http().send(
                        "POST",
                        "/api/v1/things",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "Content-Type",
                        "application/json");

        assertProblem(reply, 413, "PAYLOAD_TOO_LARGE");
        assertThat(reply.json().get("maxBytes").asInt()).isEqualTo(MIB);
    }

    @Test
    void aBodyAtTheLimitIsRead() {
        var frame = "{\"name\": \"\"}".length();
        var reply = http().post("/api/v1/things", "{\"name\": \"" + "x".repeat(MIB - frame) + "\"}");

        assertProblem(reply, 422, "VALIDATION_FAILED");
        assertThat(reply.json().get("errors").get(0).get("code").asString()).isEqualTo("too_long");
    }

    private static void assertMalformed(Reply reply) {
        assertProblem(reply, 400, "MALFORMED_REQUEST");
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("content-type")).as(reply.toString()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("code").asString()).isEqualTo(code);
    }

    private static void assertClientError(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.body()).doesNotContainIgnoringCase("<html");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

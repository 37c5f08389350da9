package dev.planner.benchmarks.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service, seen by a client with a token. Asks in the caller's thread on a kept connection, which takes a fraction of the processor time of Java's
 * newer client: what the measured machine spends on clients, it does not have for services.
 */
public record Api(String address, String token) {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration IMPORTING = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // More than any measurement has clients; of the five there are by default, most of eight would connect anew
        // each time.
        System.setProperty("http.maxConnections", "64");
    }

    /**
     * What came back.
     *
     * @param consistencyToken of a command; empty text for anything else
     */
    public record Answer(JsonNode body, String consistencyToken) {}

    public JsonNode send(String method, String path, @Nullable Object body) {
        return send(method, path, body, "minimize_latency").body();
    }

    /** Returns when a query service has everything that is committed by now; it is asked again until then, for five minutes at most. */
    public void awaitCurrent() {
        awaitRead("fully_consistent");
    }

    /** Returns when a query service has what the token of a command stands for. */
    public void awaitRead(String consistency) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                send("GET", "/api/v1/roles?limit=1", null, consistency);
                return;
            } catch (IllegalStateException lagging) {
                if (System.nanoTime() > deadline) {
                    throw lagging;
                }
            }
        }
    }

    /** @throws IllegalStateException if the answer is no 2xx */
    public Answer send(String method, String path, @Nullable Object body, String consistency) {
        try {
            var connection = open(method, path, ANSWERING);
            connection.setRequestProperty("Planner-Consistency", consistency);
            if (body != null) {
                write(connection, "application/json", JSON.writeValueAsBytes(body));
            }
            return answer(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Posts a file, which may take ten minutes.
     *
     * @throws IllegalStateException if the answer is no 2xx
     */
    public Answer importCsv(String path, Path file) {
        try {
            var connection = open("POST", path, IMPORTING);
            write(connection, "text/csv", Files.readAllBytes(file));
            return answer(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpURLConnection open(String method, String path, Duration patience) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(Math.toIntExact(CONNECTING.toMillis()));
        connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    private static void write(HttpURLConnection connection, String contentType, byte[] body) throws IOException {
        connection.setRequestProperty("Content-Type", contentType);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (var stream = connection.getOutputStream()) {
            stream.write(body);
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        var text = read(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        if (status / 100 != 2) {
            throw new IllegalStateException(
                    connection.getRequestMethod() + " " + connection.getURL() + " answered " + status + ": " + text);
        }
        return new Answer(
                text.isEmpty() ? JSON.nullNode() : JSON.readTree(text),
                Objects.requireNonNullElse(connection.getHeaderField("Planner-Consistency-Token"), ""));
    }

    /** To its end, so that the connection can be used again. */
    private static String read(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

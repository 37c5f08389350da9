package dev.planner.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service, seen by a client with a token. */
public record Api(String address, String token) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

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
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path, "application/json")
                .timeout(Duration.ofSeconds(10))
                .header("Planner-Consistency", consistency)
                .method(method, publisher)
                .build());
    }

    /**
     * Posts a file, which may take ten minutes.
     *
     * @throws IllegalStateException if the answer is no 2xx
     */
    public Answer importCsv(String path, String csv) {
        return send(request(path, "text/csv")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " answered "
                        + response.statusCode() + ": " + response.body());
            }
            return new Answer(
                    response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body()),
                    response.headers().firstValue("Planner-Consistency-Token").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.planner.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks JSON to one service as a client with a bearer token. */
public final class PlannerHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;
    private static final int REJECTED = 422;
    /** Each waits for the state as long as the service lets it, two seconds by default. */
    private static final int READ_ATTEMPTS = 5;

    private static final int START_ATTEMPTS = 240;
    private static final Duration START_PAUSE = Duration.ofMillis(500);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String address;
    private final Supplier<String> token;

    public PlannerHttp(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @param body written as JSON; none if null
     * @throws IllegalStateException if the answer is no 2xx
     */
    public JsonNode send(String method, String path, @Nullable Object body) {
        return send(request(method, path, body).build());
    }

    /**
     * Sends a file to be imported.
     *
     * @return the report, also of a file that is rejected
     * @throws IllegalStateException if there is no report
     */
    public JsonNode sendFile(String path, String csv) {
        var request = request("POST", path, "text/csv", HttpRequest.BodyPublishers.ofString(csv))
                .build();
        var response = exchange(request);
        return response.statusCode() == REJECTED ? JSON.readTree(response.body()) : bodyOf(request, response);
    }

    /** Reads a state that includes everything committed before the call; a service that is not there yet is asked again. */
    JsonNode sendFullyConsistent(String path) {
        var request = request("GET", path, null)
                .header("Planner-Consistency", "fully_consistent")
                .build();
        for (int attempt = 1; attempt < READ_ATTEMPTS; attempt++) {
            var response = exchange(request);
            if (response.statusCode() != UNAVAILABLE) {
                return bodyOf(request, response);
            }
        }
        return send(request);
    }

    /** Returns when something answers at the address, whatever it says; asks for up to two minutes. */
    void awaitService() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build();
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            try {
                http.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                Thread.sleep(START_PAUSE);
            }
        }
        throw new IllegalStateException("nothing answers at " + address);
    }

    private JsonNode send(HttpRequest request) {
        return bodyOf(request, exchange(request));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode bodyOf(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String method, String path, @Nullable Object body) {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return request(method, path, "application/json", publisher);
    }

    private HttpRequest.Builder request(
            String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", contentType)
                .method(method, body);
    }
}

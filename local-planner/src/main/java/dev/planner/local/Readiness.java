package dev.planner.local;

import dev.planner.local.process.ServiceSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a service says that it can do its work. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** @throws IllegalStateException with the last answer if the service is not ready within the limit */
    public void await(ServiceSpec service, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        var lastAnswer = "no answer";
        while (System.nanoTime() < deadline) {
            var answer = ask(service);
            if (answer.isReady()) {
                return;
            }
            lastAnswer = answer.text();
            pause();
        }
        throw new IllegalStateException(
                "%s is not ready after %d s: %s".formatted(service.name(), limit.toSeconds(), lastAnswer));
    }

    private Answer ask(ServiceSpec service) {
        var uri = URI.create("http://localhost:" + service.managementPort() + "/actuator/health/readiness");
        try {
            var response = http.send(
                    HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode() == 200, response.body());
        } catch (IOException e) {
            return new Answer(false, "no answer yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private record Answer(boolean isReady, String text) {}
}

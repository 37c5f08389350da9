package dev.planner.client.sample;

import dev.planner.client.PlannerDecisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a free port, asked over HTTP. */
public final class RunningApp implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningApp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param planner address of the query service
     * @param keys address of the keys with which tokens are signed
     * @param settings more properties, as {@code name=value}
     */
    public static RunningApp start(String planner, String keys, String... settings) {
        var properties = Stream.concat(
                Stream.of(
                        "server.port=0",
                        "planner.client.url=" + planner,
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys),
                Stream.of(settings));
        var arguments = properties.map(property -> "--" + property).toArray(String[]::new);
        return new RunningApp(new SpringApplicationBuilder(SampleApp.class).run(arguments));
    }

    /** The status of the answer. */
    public int get(String path, String token) {
        return send(request(path, token).GET()).statusCode();
    }

    /** The body of the answer. */
    public String read(String path, String token) {
        return send(request(path, token).GET()).body();
    }

    /** The status of the answer. */
    public int post(String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)))
                .statusCode();
    }

    public PlannerDecisions decisions() {
        return bean(PlannerDecisions.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private HttpRequest.Builder request(String path, String token) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

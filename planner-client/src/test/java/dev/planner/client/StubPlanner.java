package dev.planner.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A query service that answers what a test tells it to, and remembers what it was asked. */
public final class StubPlanner implements AutoCloseable {

    public static final String GRANTED = """
            {"allowed":true,"reason":"granted","sightOnly":false,"grant":{"role":"admin","scope":{"type":"global"}}}""";
    public static final String DENIED = """
            {"allowed":false,"reason":"scope_missing","sightOnly":false}""";

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private volatile Reply reply = Reply.of(DENIED);

    private StubPlanner(HttpServer server) {
        this.server = server;
    }

    public static StubPlanner start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new StubPlanner(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", stub::answer);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came with one question. */
    public record Asked(
            String path,
            @Nullable String authorization,
            @Nullable String consistency,
            String body) {}

    /** @param age what {@code Planner-Age-Ms} says; no receipt at all if absent */
    public record Reply(
            int status,
            String body,
            @Nullable String tier,
            @Nullable String age,
            String degraded,
            Runnable first) {

        public static Reply of(String body) {
            return new Reply(200, body, "near", "0", "false", () -> {});
        }

        public static Reply problem(int status, String code) {
            return of("{\"code\":\"" + code + "\",\"detail\":\"Why.\"}").status(status);
        }

        public Reply status(int other) {
            return new Reply(other, body, tier, age, degraded, first);
        }

        public Reply receipt(@Nullable String tier, @Nullable String age, String degraded) {
            return new Reply(status, body, tier, age, degraded, first);
        }

        /** @param action happens after the question has come and before it is answered */
        public Reply after(Runnable action) {
            return new Reply(status, body, tier, age, degraded, action);
        }
    }

    public void answers(Reply other) {
        reply = other;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var now = reply;
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Planner-Consistency"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            now.first().run();
            send(exchange, now);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        if (reply.tier() != null) {
            headers.set("Planner-Tier", reply.tier());
        }
        if (reply.age() != null) {
            headers.set("Planner-Age-Ms", reply.age());
        }
        headers.set("Planner-Degraded", reply.degraded());
        headers.set("Content-Type", reply.status() == 200 ? "application/json" : "application/problem+json");
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

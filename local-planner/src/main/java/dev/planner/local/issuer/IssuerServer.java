package dev.planner.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The launcher's own HTTP server: start page, JSON Web Key Set, and {@code POST /dev/tokens}, which hands a token
 * for any user to whoever can reach this port. For local use only.
 */
public final class IssuerServer implements AutoCloseable {

    private static final int MAX_BODY_BYTES = 8 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final TokenIssuer tokens;
    private final UserDirectory users;

    private IssuerServer(HttpServer server, TokenIssuer tokens, UserDirectory users) {
        this.server = server;
        this.tokens = tokens;
        this.users = users;
    }

    /** Serves until it is closed. */
    public static IssuerServer start(
            InetAddress address, int port, TokenIssuer tokens, UserDirectory users, Supplier<String> startPage) {
        try {
            var server = HttpServer.create(new InetSocketAddress(address, port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var issuer = new IssuerServer(server, tokens, users);
            server.createContext("/dev/tokens", issuer.only("POST", "/dev/tokens", issuer::issue));
            server.createContext(
                    "/.well-known/jwks.json",
                    issuer.only("GET", "/.well-known/jwks.json", exchange -> Reply.json(200, tokens.publicKeys())));
            server.createContext(
                    "/.well-known/openid-configuration",
                    issuer.only("GET", "/.well-known/openid-configuration", exchange -> issuer.metadata()));
            server.createContext(
                    "/",
                    issuer.only("GET", "/", exchange -> new Reply(200, "text/html; charset=utf-8", startPage.get())));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Reply issue(HttpExchange exchange) throws IOException {
        var username = usernameIn(exchange.getRequestBody().readNBytes(MAX_BODY_BYTES));
        if (username.isEmpty()) {
            return Reply.problem(400, "MALFORMED_REQUEST", "Send {\"username\": \"…\"}.");
        }
        return users.userIdOf(username.get())
                .map(userId -> Reply.json(
                        200,
                        JSON.writeValueAsString(
                                new IssuedToken(tokens.tokenFor(userId), userId, TokenIssuer.LIFETIME.toSeconds()))))
                .orElseGet(() -> Reply.problem(404, "NOT_FOUND", "No user has this name."));
    }

    private Reply metadata() {
        return Reply.json(
                200,
                JSON.writeValueAsString(
                        Map.of("issuer", tokens.issuer(), "jwks_uri", tokens.issuer() + "/.well-known/jwks.json")));
    }

    private static Optional<String> usernameIn(byte[] body) {
        try {
            var username = JSON.readTree(body).path("username");
            return username.isString() ? Optional.of(username.stringValue()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private HttpHandler only(String method, String path, Endpoint endpoint) {
        return exchange -> {
            try (exchange) {
                replyTo(exchange, method, path, endpoint).send(exchange);
            }
        };
    }

    private static Reply replyTo(HttpExchange exchange, String method, String path, Endpoint endpoint)
            throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Reply.problem(404, "NOT_FOUND", "Nothing is here.");
        }
        if (!exchange.getRequestMethod().equals(method)) {
            return Reply.problem(405, "METHOD_NOT_ALLOWED", "Use " + method + ".");
        }
        try {
            return endpoint.answer(exchange);
        } catch (IllegalStateException | UncheckedIOException e) {
            return Reply.problem(
                    503, "UNAVAILABLE", "The query service cannot be asked for the user: " + e.getMessage());
        }
    }

    private record IssuedToken(String accessToken, String userId, long expiresIn) {}

    private interface Endpoint {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    private record Reply(int status, String contentType, String body) {

        static Reply json(int status, String body) {
            return new Reply(status, "application/json", body);
        }

        static Reply problem(int status, String code, String detail) {
            var problem = Map.of("type", "about:blank", "status", status, "code", code, "detail", detail);
            return new Reply(status, "application/problem+json", JSON.writeValueAsString(problem));
        }

        void send(HttpExchange exchange) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

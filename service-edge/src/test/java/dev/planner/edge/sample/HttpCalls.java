package dev.planner.edge.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real HTTP to a port of this machine: by a client where that lets the request through, else byte by byte. */
public record HttpCalls(int port, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TIMEOUT_MILLIS = 10_000;

    /** @param headers first values, by lower-case name */
    public record Reply(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.get(name);
        }
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Reply post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    public Reply post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }

    public Reply put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        Optional.ofNullable(token).ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var values = new TreeMap<String, String>();
            response.headers().map().forEach((name, all) -> values.put(name, all.getFirst()));
            return new Reply(response.statusCode(), values, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request line and headers as they are, with the token and a wish to close, and the body as it is. */
    public Reply raw(String requestLine, List<String> headers, byte[] body) {
        var lines = new ArrayList<>(List.of(requestLine, "Host: localhost", "Connection: close"));
        Optional.ofNullable(token).ifPresent(value -> lines.add("Authorization: Bearer " + value));
        lines.addAll(headers);
        var head = String.join("\r\n", lines) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply raw(String requestLine, String... headers) {
        return raw(requestLine, List.of(headers), new byte[0]);
    }

    private static Reply parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        var lines = text.substring(0, end).lines().toList();
        var headers = new TreeMap<String, String>();
        lines.stream().skip(1).forEach(line -> {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        var status = lines.getFirst().substring(9, 12);
        return new Reply(Integer.parseInt(status), headers, text.substring(end + 4));
    }
}

package dev.planner.local.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One tab: what a person does in it, what it shows, and what its page complained about. */
public final class Tab implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<URI> requests = new CopyOnWriteArrayList<>();
    private final Connection connection;

    private Tab(HttpClient http, URI address) {
        this.connection = new Connection(http, address, this::note);
    }

    static Tab at(HttpClient http, URI address) {
        var tab = new Tab(http, address);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        return tab;
    }

    public void go(String url) {
        send("Page.navigate", Map.of("url", url));
    }

    /** What a script evaluates to, promises awaited. */
    public JsonNode evaluate(String script) {
        var answer = send(
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Returns when the script is true. */
    public void await(String script) {
        Awaitility.await(script).atMost(SOON).until(() -> evaluate(script).asBoolean(false));
    }

    /** What a person reads in the first element that matches; empty if there is none. */
    public String text(String selector) {
        return evaluate("document.querySelector(`%s`)?.innerText ?? ''".formatted(selector))
                .stringValue();
    }

    public List<String> texts(String selector) {
        return evaluate("[...document.querySelectorAll(`%s`)].map(one => one.textContent)".formatted(selector))
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    public int count(String selector) {
        return evaluate("document.querySelectorAll(`%s`).length".formatted(selector))
                .asInt();
    }

    public void click(String selector) {
        evaluate("document.querySelector(`%s`).click()".formatted(selector));
    }

    /** Types into what has the focus. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    public void press(String key) {
        send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
    }

    /** As a person with this language sees pages from now on. */
    public void speak(String language) {
        var agent = evaluate("navigator.userAgent").stringValue();
        send("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    }

    /** @param scheme {@code light} or {@code dark} */
    public void prefer(String scheme) {
        var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Writes a picture of the whole page as it is at this width, in pixels. */
    public void picture(int width, Path file) {
        size(width, 900);
        size(width, evaluate("document.documentElement.scrollHeight").asInt());
        var data = send("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .stringValue();
        try {
            Files.write(file, Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors of scripts, of the console and of the content security policy; answers that were refusals are none. */
    public List<String> complaints() {
        return complaints;
    }

    /** What the network was asked for. */
    public List<URI> requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            send("Page.close", Map.of());
        } finally {
            connection.close();
        }
    }

    private void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return connection.send(method, parameters);
    }

    private void note(String event, JsonNode details) {
        switch (event) {
            case "Runtime.exceptionThrown" -> complaints.add(details.toString());
            case "Runtime.consoleAPICalled" -> {
                if (details.path("type").asString("").matches("error|warning|assert")) {
                    complaints.add(details.toString());
                }
            }
            case "Log.entryAdded" -> {
                var entry = details.path("entry");
                if (!entry.path("source").asString("").equals("network")) {
                    complaints.add(entry.toString());
                }
            }
            case "Network.requestWillBeSent" -> {
                var uri = URI.create(details.path("request").path("url").stringValue());
                if (!uri.getScheme().equals("data")) { // Chromium's own icons
                    requests.add(uri);
                }
            }
            default -> {}
        }
    }
}

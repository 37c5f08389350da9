package dev.planner.local.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A running headless Chromium with a profile of its own, which knows nothing and leaves nothing behind. */
public final class Chromium implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** No sandbox: it cannot be set up by root, as whom tests run in containers. QUIC and the rest: no traffic of its own. */
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en-US",
            "--remote-debugging-port=0");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path profile;
    private final Process process;
    private final String address;

    private Chromium(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
        this.address = "http://127.0.0.1:" + port();
    }

    /** Where it is installed: what PLANNER_CHROMIUM names, else the first of the usual names on the path. */
    public static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onThePath = Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("PLANNER_CHROMIUM")).map(Path::of), onThePath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(Path executable) {
        try {
            var profile = Files.createTempDirectory("planner-chromium");
            var command = Stream.of(
                            Stream.of(executable.toString()),
                            OPTIONS.stream(),
                            Stream.of("--user-data-dir=" + profile, "about:blank"))
                    .flatMap(arguments -> arguments)
                    .toList();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("chromium.log").toFile())
                    .start();
            return new Chromium(profile, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty tab, whose session no other tab shares. */
    public Tab open() {
        var request = HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var target = new JsonMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
            return Tab.at(http, URI.create(target.path("webSocketDebuggerUrl").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chromium chooses it and writes it into its profile. */
    private String port() {
        var told = profile.resolve("DevToolsActivePort");
        await().atMost(START_LIMIT).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Chromium ended: " + Files.readString(profile.resolve("chromium.log")));
            }
            return Files.exists(told) && Files.readAllLines(told).size() > 1;
        });
        try {
            return Files.readAllLines(told).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

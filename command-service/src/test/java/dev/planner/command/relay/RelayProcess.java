package dev.planner.command.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relay of an instance that runs in a process of its own, which can be killed and frozen. */
final class RelayProcess implements AutoCloseable {

    private final Process process;

    RelayProcess(Store store, Map<String, String> overrides) {
        var database = store.access();
        var arguments = Stream.concat(
                Stream.of(
                        database.url(),
                        database.user(),
                        database.password(),
                        RelayServices.kafka().bootstrapServers()),
                overrides.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()));
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName()),
                arguments);
        try {
            this.process = new ProcessBuilder(command.toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until the process that started this one closes its end of standard input, at the latest by its own end. */
    public static void main(String[] arguments) throws IOException {
        var overrides = Stream.of(arguments)
                .skip(4)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var database = new WriteDatabase(arguments[0], arguments[1], arguments[2]);
        try (var _ = new RelayInstance(database, arguments[3], overrides)) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void pause() {
        signal("-STOP");
    }

    void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder(List.of("kill", signal, Long.toString(process.pid())))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

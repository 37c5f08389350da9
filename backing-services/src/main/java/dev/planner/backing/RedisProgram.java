package dev.planner.backing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * The Redis server of the embedded-redis library.
 *
 * @param settings on the command line, beside those of place
 */
record RedisProgram(Path directory, String name, int port, List<String> settings) implements Program {

    @Override
    public List<String> command() {
        try {
            Path data = Files.createDirectories(directory.resolve(name()));
            var command = new ArrayList<>(List.of(binary().toString()));
            command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", data.toString()));
            command.addAll(settings);
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean serves() {
        return Redis.answersPing(port);
    }

    static Path binary() throws IOException {
        var resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        try (var stream = requireNonNull(ExecutableProvider.class.getResourceAsStream(resource))) {
            byte[] binary = stream.readAllBytes();
            return Installation.of("redis", binary, directory -> {
                        Path file = Files.write(directory.resolve("redis-server"), binary);
                        file.toFile().setExecutable(true);
                    })
                    .resolve("redis-server");
        }
    }
}

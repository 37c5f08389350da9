package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A sentinel, which is a Redis server run in another way. It keeps what it learns in its configuration.
 *
 * @param masterPort where the master is at first
 */
record SentinelProgram(Path directory, String name, int port, int masterPort) implements Program {

    @Override
    public List<String> command() {
        try {
            Path data = Files.createDirectories(directory.resolve(name));
            Path configuration = data.resolve("sentinel.conf");
            if (!Files.exists(configuration)) {
                Files.writeString(configuration, configuration(data));
            }
            return List.of(RedisProgram.binary().toString(), configuration.toString(), "--sentinel");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean serves() {
        return Redis.answersPing(port);
    }

    private String configuration(Path data) {
        return """
                port %d
                bind 127.0.0.1
                dir "%s"
                sentinel monitor %s 127.0.0.1 %d 1
                sentinel down-after-milliseconds %3$s 2000
                sentinel failover-timeout %3$s 10000
                """.formatted(port, data, RedisSentinel.MASTER, masterPort);
    }
}

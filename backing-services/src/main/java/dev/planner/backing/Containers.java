package dev.planner.backing;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;

/** Servers as containers. Those of a lasting directory keep their data in it, the others have none to keep. */
record Containers(DataDirectory directory) implements Platform {

    private static final String POSTGRES = "postgres:18";
    private static final String REDIS = "redis:8";

    /** The broker and its client are released together, with one version. */
    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();

    private static final String KAFKA_DATA = "/var/lib/kafka/data";
    private static final int KAFKA_CONTROLLER_PORT = 9093;

    @Override
    public Server postgres(int port, Secret secret) {
        var command = new ArrayList<>(List.of("postgres"));
        Postgres.SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        var container = container("postgres", POSTGRES, port, 5432, "/var/lib/postgresql")
                .withEnv("POSTGRES_PASSWORD", secret.value())
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", Postgres.LOCALE))
                .withCommand(command.toArray(String[]::new));
        return new ServerContainer(container, () -> Postgres.answersQuery(port, secret));
    }

    @Override
    public Server redis(int port) {
        var command = new ArrayList<>(List.of("redis-server"));
        command.addAll(Redis.SETTINGS);
        var container = container("redis", REDIS, port, 6379, "/data").withCommand(command.toArray(String[]::new));
        return new ServerContainer(container, () -> Redis.answersPing(port));
    }

    @Override
    public Server kafka(int port) {
        var container = container("kafka", KAFKA, port, port, KAFKA_DATA).withEnv(environment(port));
        // The image's own user could not write to a directory of the host.
        container.withCreateContainerCmdModifier(create -> create.withUser("root"));
        return new ServerContainer(container, () -> Kafka.answersVersions(port));
    }

    /** The image takes a setting {@code a.b} from a variable {@code KAFKA_A_B}. */
    private static Map<String, String> environment(int port) {
        var settings = new HashMap<>(Kafka.SETTINGS);
        settings.put("listeners", "PLAINTEXT://:%d,CONTROLLER://127.0.0.1:%d".formatted(port, KAFKA_CONTROLLER_PORT));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", Kafka.NODE_ID + "@127.0.0.1:" + KAFKA_CONTROLLER_PORT);
        settings.put("log.dirs", KAFKA_DATA);
        return settings.entrySet().stream()
                .collect(toMap(
                        setting -> "KAFKA_" + setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    private GenericContainer<?> container(String name, String image, int port, int innerPort, String data) {
        var container = new GenericContainer<>(image);
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, innerPort)));
        if (directory.isLasting()) {
            Path kept = directory.path().resolve("containers").resolve(name);
            container.withFileSystemBind(kept.toString(), data, BindMode.READ_WRITE);
        }
        return container;
    }
}

package dev.planner.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A single Kafka node, broker and controller in one, as a program of its own: arguments are its directory, the port for clients and
 * the port for itself. It creates the file {@value #READY} in its directory once clients are served.
 */
final class KafkaBroker {

    static final String READY = "ready";

    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Path logs = directory.resolve("logs");
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(logs);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings(logs, arguments[1], arguments[2])), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.createFile(directory.resolve(READY));
        server.awaitShutdown();
    }

    private static void format(Path logs) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Kafka.NODE_ID)
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static Map<String, String> settings(Path logs, String port, String controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("log.dirs", logs.toString());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("controller.quorum.voters", Kafka.NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.putAll(Kafka.SETTINGS);
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        return settings;
    }
}

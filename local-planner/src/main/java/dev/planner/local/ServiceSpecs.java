package dev.planner.local;

import dev.planner.backing.Database;
import dev.planner.backing.Ports;
import dev.planner.local.demo.DemoData;
import dev.planner.local.demo.DemoLoader;
import dev.planner.local.process.ServiceSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How the three services are told where everything is: by the same environment variables as in production. */
final class ServiceSpecs {

    private static final String READER = "planner_reader";

    private final LocalSettings settings;

    ServiceSpecs(LocalSettings settings) {
        this.settings = settings;
    }

    ServiceSpec commandService(Database writeDatabase) {
        var ports = settings.ports();
        var environment = common();
        environment.putAll(access("WRITE", writeDatabase));
        environment.put("PLANNER_COMMAND_PORT", Integer.toString(ports.command()));
        environment.put("PLANNER_COMMAND_MANAGEMENT_PORT", Integer.toString(ports.commandManagement()));
        environment.put("PLANNER_BOOTSTRAP_ADMIN_ID", DemoData.userId(DemoLoader.ADMINISTRATOR));
        environment.put("PLANNER_BOOTSTRAP_ADMIN_USERNAME", DemoLoader.ADMINISTRATOR);
        environment.put("PLANNER_BOOTSTRAP_ADMIN_EMAIL", "admin@example.com");
        return spec("command-service", environment, ports.command(), ports.commandManagement());
    }

    ServiceSpec cacheProjector(Database readDatabase) {
        var ports = settings.ports();
        var environment = common();
        environment.putAll(access("READ", readDatabase));
        environment.put("PLANNER_READ_DB_READER_ROLE", READER);
        environment.put("PLANNER_PROJECTOR_PORT", Integer.toString(ports.projector()));
        environment.put("PLANNER_PROJECTOR_MANAGEMENT_PORT", Integer.toString(ports.projectorManagement()));
        return spec("cache-projector", environment, ports.projector(), ports.projectorManagement());
    }

    ServiceSpec queryService(Database reader, String name, int port, int managementPort) {
        var environment = common();
        environment.putAll(access("READ", reader));
        environment.put(
                "PLANNER_COMMAND_URL", "http://localhost:" + settings.ports().command());
        environment.put("PLANNER_QUERY_PORT", Integer.toString(port));
        environment.put("PLANNER_QUERY_MANAGEMENT_PORT", Integer.toString(managementPort));
        return new ServiceSpec(name, jar("query-service"), environment, port, managementPort);
    }

    static String readerRole() {
        return READER;
    }

    private ServiceSpec spec(String name, Map<String, String> environment, int port, int managementPort) {
        return new ServiceSpec(name, jar(name), environment, port, managementPort);
    }

    private Path jar(String service) {
        return settings.home().resolve(service).resolve("target").resolve(service + "-exec.jar");
    }

    private Map<String, String> common() {
        Ports backing = settings.backingPorts();
        var environment = new HashMap<String, String>();
        environment.put("PLANNER_ISSUER", settings.ports().issuer());
        environment.put("PLANNER_KAFKA_BOOTSTRAP", "127.0.0.1:" + backing.kafka());
        environment.put("PLANNER_REDIS_HOST", "127.0.0.1");
        environment.put("PLANNER_REDIS_PORT", Integer.toString(backing.redis()));
        return environment;
    }

    private static Map<String, String> access(String side, Database database) {
        return Map.of(
                "PLANNER_" + side + "_DB_URL", database.jdbcUrl(),
                "PLANNER_" + side + "_DB_USER", database.user(),
                "PLANNER_" + side + "_DB_PASSWORD", database.password());
    }
}

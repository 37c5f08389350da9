package dev.planner.local;

import dev.planner.backing.Ports;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a local system lives and which ports it takes.
 *
 * @param home the project folder, in which the build left the services' jars
 * @param data lasts over restarts
 * @param demo whether the demo data is sent at the first start
 */
public record LocalSettings(Path home, Path data, ServicePorts ports, Ports backingPorts, boolean demo) {

    /** The HTTP ports; management ports are for health and metrics. */
    public record ServicePorts(
            int launcher,
            int command,
            int query,
            int projector,
            int commandManagement,
            int queryManagement,
            int projectorManagement) {

        /** The ports of API.md unless {@code PLANNER_*_PORT} variables say otherwise. */
        static ServicePorts from(Map<String, String> environment) {
            return new ServicePorts(
                    port(environment, "PLANNER_LAUNCHER_PORT", 8080),
                    port(environment, "PLANNER_COMMAND_PORT", 8081),
                    port(environment, "PLANNER_QUERY_PORT", 8082),
                    port(environment, "PLANNER_PROJECTOR_PORT", 8083),
                    port(environment, "PLANNER_COMMAND_MANAGEMENT_PORT", 9081),
                    port(environment, "PLANNER_QUERY_MANAGEMENT_PORT", 9082),
                    port(environment, "PLANNER_PROJECTOR_MANAGEMENT_PORT", 9083));
        }

        String issuer() {
            return "http://localhost:" + launcher;
        }
    }

    /** The project folder, which {@code ./planner} names. */
    static Path projectFolder() {
        return Path.of(System.getProperty("planner.home", ".")).toAbsolutePath().normalize();
    }

    /** The given folder, or {@code .planner} in the project folder. */
    static Path dataFolder(@Nullable Path given) {
        return given == null ? projectFolder().resolve(".planner") : given.toAbsolutePath();
    }

    /** The backing services' ports; any free ones unless {@code PLANNER_POSTGRES_PORT} and the like name them. */
    static Ports backingPortsFrom(Map<String, String> environment) {
        var free = Ports.free();
        return new Ports(
                port(environment, "PLANNER_POSTGRES_PORT", free.postgres()),
                port(environment, "PLANNER_REDIS_PORT", free.redis()),
                port(environment, "PLANNER_KAFKA_PORT", free.kafka()));
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var value = environment.get(name);
        try {
            return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a port: " + value, e);
        }
    }
}

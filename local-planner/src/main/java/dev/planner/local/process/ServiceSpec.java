package dev.planner.local.process;

import java.nio.file.Path;
import java.util.Map;

/**
 * How one service is started.
 *
 * @param jar the executable jar that the build made
 * @param environment variables beside the inherited ones
 */
public record ServiceSpec(String name, Path jar, Map<String, String> environment, int port, int managementPort) {

    public String address() {
        return "http://localhost:" + port;
    }
}

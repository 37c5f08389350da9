package dev.planner.benchmarks;

import dev.planner.backing.Ports;
import dev.planner.local.LocalSettings;
import dev.planner.local.LocalSettings.ServicePorts;
import dev.planner.local.LocalSystem;
import dev.planner.local.Progress;
import dev.planner.local.demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole system of its own with the demo data and two query instances: as {@code ./planner run} starts it, on free ports, in a temporary
 * folder.
 */
final class MeasuredSystem implements AutoCloseable {

    private static final int PORTS = 12;

    private final LocalSystem system;
    private final ServicePorts ports;
    private final int secondQueryPort;

    private MeasuredSystem(Path data, int[] free) {
        this.ports = new ServicePorts(free[0], free[1], free[2], free[3], free[4], free[5], free[6]);
        this.secondQueryPort = free[7];
        var home = Path.of(System.getProperty("planner.home", ".")).toAbsolutePath();
        var settings = new LocalSettings(home, data, ports, new Ports(free[9], free[10], free[11]), true);
        this.system = LocalSystem.on(settings, new Progress(System.err));
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        system.start();
        system.startQueryService("query-service-2", secondQueryPort, free[8]);
    }

    static MeasuredSystem start() {
        try {
            return new MeasuredSystem(Files.createTempDirectory("planner-benchmark"), Ports.free(PORTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api commands() {
        return new Api(at(ports.command()), administratorToken());
    }

    List<Api> queryInstances() {
        return IntStream.of(ports.query(), secondQueryPort)
                .mapToObj(port -> new Api(at(port), administratorToken()))
                .toList();
    }

    String project() {
        return DemoData.projectId("CC-001");
    }

    @Override
    public void close() {
        system.close();
    }

    private String administratorToken() {
        return system.tokens().tokenFor(DemoData.userId("admin"));
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }
}

package dev.planner.benchmarks.system;

import dev.planner.backing.BackingServices;
import dev.planner.backing.OwnedProcess;
import dev.planner.backing.Ports;
import dev.planner.benchmarks.Home;
import dev.planner.local.LocalSettings;
import dev.planner.local.LocalSettings.ServicePorts;
import dev.planner.local.LocalSystem;
import dev.planner.local.Progress;
import dev.planner.local.Readiness;
import dev.planner.local.demo.DemoData;
import dev.planner.local.process.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A whole system of its own with the demo data: as {@code ./planner run} starts it, on free ports, in a temporary folder. Of that, logs and
 * results stay.
 */
public final class MeasuredSystem implements AutoCloseable {

    /** How servers are run that are measured: as in the containers, with a heap of a size that is known. */
    public static final List<String> SERVER_JVM = List.of("-XX:+UseCompactObjectHeaders", "-Xms1g", "-Xmx1g");

    private static final Path ENDPOINTS = Home.folder().resolve("benchmarks/target/benchmarks-endpoint.jar");
    private static final String MEASURED_QUERY_SERVICE = "dev.planner.benchmarks.endpoint.MeasuredQueryService";
    private static final int PORTS = 10;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** A run may take longer than the tokens of people live. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final Path folder;
    private final LocalSystem system;
    private final ServicePorts ports;
    private final Thread stop;
    private final List<OwnedProcess> started = new CopyOnWriteArrayList<>();

    private MeasuredSystem(Path folder, int[] free) {
        this.folder = folder;
        this.ports = new ServicePorts(free[0], free[1], free[2], free[3], free[4], free[5], free[6]);
        var settings = new LocalSettings(Home.folder(), folder, ports, new Ports(free[7], free[8], free[9]), true);
        this.system = LocalSystem.on(settings, new Progress(System.err));
        this.stop = new Thread(this::end, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        system.start();
    }

    public static MeasuredSystem start() {
        try {
            return new MeasuredSystem(Files.createTempDirectory("planner-benchmark"), Ports.free(PORTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a second query instance, as the first, and answers both. */
    public List<Api> startSecondQueryInstance() {
        var free = Ports.free(2);
        system.startQueryService("query-service-2", free[0], free[1]);
        return List.of(asAdministrator(ports.query()), asAdministrator(free[0]));
    }

    /**
     * Starts a query service as servers run it, with endpoints beside its own that do nothing.
     *
     * @param environment beside, or instead of, what tells the service where everything is
     */
    public RunningService startMeasuredQueryService(String name, Map<String, String> environment) {
        var free = Ports.free(2);
        var spec = system.queryService(name, free[0], free[1]);
        return start(
                spec, environment, List.of("-cp", ENDPOINTS + ":" + system.extracted(spec), MEASURED_QUERY_SERVICE));
    }

    /** Ends the service of that name, so that {@link #start} can start it as servers run it. */
    public ServiceSpec release(String name) {
        return system.release(name);
    }

    /** Starts a service as servers run it. */
    public RunningService start(ServiceSpec spec) {
        return start(spec, Map.of(), List.of("-jar", system.extracted(spec).toString()));
    }

    private RunningService start(ServiceSpec spec, Map<String, String> environment, List<String> program) {
        var variables = new HashMap<>(spec.environment());
        variables.putAll(environment);
        var name = spec.name() + "-measured";
        OwnedProcess process = backing().process(name, () -> command(program), variables, log(name));
        var pid = process.start().pid();
        started.add(process);
        new Readiness().await(spec, START_LIMIT);
        return new RunningService(spec.address(), "http://localhost:" + spec.managementPort(), pid, process::stop);
    }

    public Api commands() {
        return asAdministrator(ports.command());
    }

    /** The query service that every system has. */
    public Api queries() {
        return asAdministrator(ports.query());
    }

    public Api projector() {
        return asAdministrator(ports.projector());
    }

    public BackingServices backing() {
        return system.backing();
    }

    /** Brings the read tables into the state in which PostgreSQL's own upkeep would have them some time after many writes. */
    public void tidyTables() {
        try (var connection = backing().postgres().database("planner_read").connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String tokenFor(String userId) {
        return system.tokens().tokenFor(userId, TOKEN_LIFETIME);
    }

    /** A file in the folder of the system. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private void end() {
        started.forEach(OwnedProcess::stop);
        system.close();
        System.err.println("Logs: " + folder);
        Stream.of("backing", "apps").map(folder::resolve).map(Path::toFile).forEach(FileSystemUtils::deleteRecursively);
    }

    private static List<String> command(List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SERVER_JVM);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(program);
        return command;
    }

    /** A service as the administrator sees it. */
    public Api asAdministrator(RunningService service) {
        return new Api(service.address(), tokenFor(DemoData.userId("admin")));
    }

    private Api asAdministrator(int port) {
        return new Api("http://localhost:" + port, tokenFor(DemoData.userId("admin")));
    }
}

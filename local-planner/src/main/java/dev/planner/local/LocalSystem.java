package dev.planner.local;

import dev.planner.backing.BackingServices;
import dev.planner.local.demo.DemoData;
import dev.planner.local.demo.DemoLoader;
import dev.planner.local.issuer.IssuerServer;
import dev.planner.local.issuer.TokenIssuer;
import dev.planner.local.process.ServiceFolders;
import dev.planner.local.process.ServiceProcess;
import dev.planner.local.process.ServiceSpec;
import dev.planner.local.process.Supervisor;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The whole system on one machine: backing services, the three services as processes of their own, and the token issuer. The start is as
 * parallel as its dependencies allow: only PostgreSQL is needed before the services; Kafka and Redis come up beside them.
 */
public final class LocalSystem implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final LocalSettings settings;
    private final Progress progress;
    private final ServiceSpecs specs;
    private final DataFolder folder;
    private final ServiceFolders folders;
    private final TokenIssuer tokens;
    private final BackingServices backing;
    private final Supervisor supervisor;
    private final BackingWatch backingWatch;
    private final IssuerServer issuer;

    private LocalSystem(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.specs = new ServiceSpecs(settings);
        this.folder = new DataFolder(settings.data());
        this.folders = new ServiceFolders(settings.data());
        this.tokens = new TokenIssuer(settings.ports().issuer(), Clock.systemUTC());
        this.backing = BackingServices.lasting(folder.backing(), settings.backingPorts());
        this.supervisor = new Supervisor(this::report);
        this.backingWatch = new BackingWatch(backing, this::report);
        var users = new KnownUsers("http://localhost:" + settings.ports().query(), tokens);
        this.issuer = IssuerServer.start(
                InetAddress.getLoopbackAddress(),
                settings.ports().launcher(),
                tokens,
                users,
                new StartPage(settings, tokens)::html);
    }

    /** A system that is not running yet; it may be closed at any time from then on, also while it starts. */
    public static LocalSystem on(LocalSettings settings, Progress progress) {
        PortCheck.requireFree(settings.ports());
        return new LocalSystem(settings, progress);
    }

    public TokenIssuer tokens() {
        return tokens;
    }

    public BackingServices backing() {
        return backing;
    }

    public List<ServiceProcess> services() {
        return supervisor.services();
    }

    /** Starts a further query instance on these ports and returns when it is ready. */
    public ServiceProcess startQueryService(String name, int port, int managementPort) {
        return startService(queryService(name, port, managementPort));
    }

    /** How a further query instance is started, for those who start it themselves in another way. */
    public ServiceSpec queryService(String name, int port, int managementPort) {
        var reader = backing.postgres().reader(ServiceSpecs.readerRole(), "planner_read");
        return specs.queryService(reader, name, port, managementPort);
    }

    /**
     * Stops a service and leaves it to the caller to start it in another way, as it is told here.
     *
     * @throws IllegalArgumentException if none has this name
     */
    public ServiceSpec release(String name) {
        var service = supervisor.services().stream()
                .filter(running -> running.spec().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
        supervisor.release(service);
        return service.spec();
    }

    /** The service's jar, with its libraries in the folder {@code lib} beside it. */
    public Path extracted(ServiceSpec spec) {
        return folders.extracted(spec);
    }

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        backingWatch.close();
        supervisor.close();
        backing.close();
        issuer.close();
    }

    /** Returns when everything is ready and, at the first start, the demo data is in. */
    public void start() {
        var ports = settings.backingPorts();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafka = run(threads, () -> step("Kafka", ports.kafka(), backing::kafka));
            var redis = run(threads, () -> step("Redis", ports.redis(), backing::redis));
            var services = run(threads, () -> step("PostgreSQL", ports.postgres(), backing::postgres))
                    .thenRun(() -> startServices(threads));
            CompletableFuture.allOf(kafka, redis, services).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        backingWatch.start();
        folder.publishKafka(backing.kafka().bootstrapServers());
        loadDemoDataOnce();
    }

    private void startServices(Executor threads) {
        var ports = settings.ports();
        var write = backing.postgres().database("planner_write");
        var read = backing.postgres().database("planner_read");
        var reader = backing.postgres().reader(ServiceSpecs.readerRole(), "planner_read");
        CompletableFuture.allOf(
                        run(threads, () -> startService(specs.commandService(write))),
                        run(threads, () -> startService(specs.cacheProjector(read))),
                        run(
                                threads,
                                () -> startService(specs.queryService(
                                        reader, "query-service", ports.query(), ports.queryManagement()))))
                .join();
    }

    private ServiceProcess startService(ServiceSpec spec) {
        var service = new ServiceProcess(spec, folders, backing);
        progress.step(spec.name(), spec.address(), () -> {
            supervisor.supervise(service);
            new Readiness().await(spec, START_LIMIT);
        });
        return service;
    }

    private void step(String name, int port, Runnable start) {
        progress.step(name, "127.0.0.1:" + port, start);
    }

    private void loadDemoDataOnce() {
        if (settings.demo() && !folder.hasDemoData()) {
            var commands = new PlannerHttp(
                    "http://localhost:" + settings.ports().command(),
                    () -> tokens.tokenFor(DemoData.userId(DemoLoader.ADMINISTRATOR)));
            progress.step("demo data", "through the command API", () -> new DemoLoader(commands).load(DemoData.load()));
            folder.markDemoData();
        }
    }

    private void report(String what) {
        progress.say("  !      " + what);
    }

    private static CompletableFuture<Void> run(Executor threads, Runnable task) {
        return CompletableFuture.runAsync(task, threads);
    }
}

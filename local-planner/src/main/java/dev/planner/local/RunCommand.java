package dev.planner.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./planner run} */
@Command(
        name = "run",
        description = "Runs the whole system on this machine until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Delete the data of earlier runs and start empty.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Do not send the demo data at the first start.")
    private boolean withoutDemo;

    @Option(
            names = "--data",
            description = "Where data is kept over restarts; default: .planner in the project folder.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(System.out);
        var startedAt = System.nanoTime();
        var settings = settings();
        progress.say("Planner starts; data and logs are in " + settings.data());
        if (fresh) {
            new DataFolder(settings.data()).empty();
        }
        var system = LocalSystem.on(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, progress), "stop"));
        system.start();
        announce(settings, progress, startedAt);
        new CountDownLatch(1).await(); // until Ctrl-C runs the shutdown hook
        return 0;
    }

    private LocalSettings settings() {
        var environment = System.getenv();
        return new LocalSettings(
                LocalSettings.projectFolder(),
                LocalSettings.dataFolder(data),
                LocalSettings.ServicePorts.from(environment),
                LocalSettings.backingPortsFrom(environment),
                !withoutDemo);
    }

    private static void stop(LocalSystem system, Progress progress) {
        progress.say("Planner stops");
        system.close();
    }

    private static void announce(LocalSettings settings, Progress progress, long startedAt) {
        var ports = settings.ports();
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        progress.say("""

                Planner is ready after %.1f s. Ctrl-C stops everything.
                  start page and tokens  http://localhost:%d
                  command service        http://localhost:%d/swagger-ui/index.html
                  query service          http://localhost:%d/swagger-ui/index.html
                  projector              http://localhost:%d/swagger-ui/index.html
                """.formatted(seconds, ports.launcher(), ports.command(), ports.query(), ports.projector()));
    }
}

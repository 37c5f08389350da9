package dev.planner.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps services running: one that dies is reported and started again, at once the first time and then after growing pauses of up to
 * {@link #LONGEST_PAUSE}. A service that has run for {@link #STEADY} counts as recovered.
 */
public final class Supervisor implements AutoCloseable {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    static final Duration STEADY = Duration.ofMinutes(1);

    private final ConcurrentHashMap<ServiceProcess, Integer> deaths = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());
    private final Consumer<String> reports;
    private boolean closed;

    public Supervisor(Consumer<String> reports) {
        this.reports = reports;
    }

    /** The services under supervision, in no particular order. */
    public List<ServiceProcess> services() {
        return List.copyOf(deaths.keySet());
    }

    /** Starts the service and watches it until the supervisor is closed. */
    public synchronized void supervise(ServiceProcess service) {
        deaths.put(service, 0);
        startWatched(service);
    }

    /** Stops the service and watches it no longer. */
    public void release(ServiceProcess service) {
        synchronized (this) {
            deaths.remove(service);
        }
        service.stop();
    }

    /** stops all services. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            timer.shutdownNow();
        }
        services().parallelStream().forEach(ServiceProcess::stop);
    }

    private synchronized void startWatched(ServiceProcess service) {
        if (isWatched(service)) {
            var startedAt = System.nanoTime();
            var _ = service.start().onExit().thenAccept(process -> onDeath(service, process, startedAt));
        }
    }

    private synchronized void onDeath(ServiceProcess service, Process process, long startedAt) {
        if (isWatched(service)) {
            var steady = System.nanoTime() - startedAt > STEADY.toNanos();
            var count = deaths.merge(service, 1, (before, one) -> steady ? one : before + one);
            var pause = pauseBefore(count);
            reports.accept("%s died (exit code %d); starting it again %s. Its log: %s"
                    .formatted(
                            service.spec().name(),
                            process.exitValue(),
                            pause.isZero() ? "now" : "in " + pause.toSeconds() + " s",
                            service.log()));
            var _ = timer.schedule(() -> startWatched(service), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isWatched(ServiceProcess service) {
        return !closed && deaths.containsKey(service);
    }

    /** No pause after the first death, then 1, 2, 4 … seconds. */
    static Duration pauseBefore(int deaths) {
        var seconds = deaths <= 1 ? 0 : 1L << Math.min(deaths - 2, 10);
        var pause = Duration.ofSeconds(seconds);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

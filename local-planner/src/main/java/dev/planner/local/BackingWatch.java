package dev.planner.local;

import dev.planner.backing.BackingService;
import dev.planner.backing.BackingServices;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks every second whether PostgreSQL, Redis and Kafka still run; one that died is reported and started again on its data. */
final class BackingWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 1000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backing-watch").factory());
    private final BackingServices backing;
    private final Consumer<String> reports;

    BackingWatch(BackingServices backing, Consumer<String> reports) {
        this.backing = backing;
        this.reports = reports;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
    }

    private void look() {
        List.of(backing.postgres(), backing.redis(), backing.kafka()).forEach(this::startIfDead);
    }

    private void startIfDead(BackingService service) {
        if (!service.isRunning()) {
            var name = service.getClass().getSimpleName();
            reports.accept(name + " died; starting it again");
            try {
                service.start();
            } catch (RuntimeException e) {
                reports.accept(name + " does not start: " + e.getMessage());
            }
        }
    }
}

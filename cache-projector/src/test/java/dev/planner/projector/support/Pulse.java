package dev.planner.projector.support;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends watermarks all the time, as the relay does, until closed. */
public final class Pulse implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private Pulse() {}

    public static Pulse of(Relay relay) {
        var pulse = new Pulse();
        var _ = pulse.timer.scheduleWithFixedDelay(
                () -> relay.sendWatermark(Instant.now()), 0, 100, TimeUnit.MILLISECONDS);
        return pulse;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

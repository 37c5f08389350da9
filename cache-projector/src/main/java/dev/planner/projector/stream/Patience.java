package dev.planner.projector.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something again until it works, or until nobody wants it any more. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Duration limit;
    private final BooleanSupplier wanted;
    private Duration delay;

    Patience(Duration first, Duration limit, BooleanSupplier wanted) {
        this.delay = first;
        this.limit = limit;
        this.wanted = wanted;
    }

    /** @throws IllegalStateException if it is no longer wanted */
    void untilDone(String what, Runnable attempt) {
        while (wanted.getAsBoolean()) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} failed, trying again in {}: {}", what, delay, e.toString());
                LockSupport.parkNanos(delay.toNanos());
                var doubled = delay.multipliedBy(2);
                delay = doubled.compareTo(limit) < 0 ? doubled : limit;
            }
        }
        throw new IllegalStateException(what + " was given up, because the service stops");
    }
}

package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * The time as somebody has last read it, to a tenth of a second: for entries that live for minutes. Reading the clock costs as much as all
 * lookups of a decision together, so it is read once for a decision, and what was read serves for all of them.
 */
final class SlowTicker implements Ticker {

    private static final long RESOLUTION = Duration.ofMillis(100).toNanos();

    private final Ticker clock;
    private volatile long last;

    SlowTicker(Ticker clock) {
        this.clock = clock;
        this.last = clock.read();
    }

    /** Reads the clock. */
    long now() {
        var now = clock.read();
        // Seldom written, so that the processors may share it.
        if (now - last > RESOLUTION) {
            last = now;
        }
        return now;
    }

    /** What was read last. */
    @Override
    public long read() {
        return last;
    }
}

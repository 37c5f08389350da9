package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Leaves alone what has failed several times in a row, and lets one caller try again after each pause. */
final class Breaker {

    private final int failuresToOpen;
    private final long pause;
    private final Ticker ticker;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong closedAgainAt = new AtomicLong();

    Breaker(int failuresToOpen, Duration pause, Ticker ticker) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause.toNanos();
        this.ticker = ticker;
    }

    /** Whether the caller may try; whoever may has to report how it went. */
    boolean permits() {
        if (!isOpen()) {
            return true;
        }
        var until = closedAgainAt.get();
        var now = ticker.read();
        // Whoever moves the end of the pause is the one who tries.
        return now - until >= 0 && closedAgainAt.compareAndSet(until, now + pause);
    }

    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    void failed() {
        closedAgainAt.set(ticker.read() + pause);
        failures.incrementAndGet();
    }

    boolean isOpen() {
        return failures.get() >= failuresToOpen;
    }
}

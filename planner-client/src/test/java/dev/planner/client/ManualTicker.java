package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when told to. */
final class ManualTicker implements Ticker {

    private final AtomicLong nanos = new AtomicLong(1);

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long read() {
        return nanos.get();
    }
}

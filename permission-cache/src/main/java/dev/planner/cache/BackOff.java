package dev.planner.cache;

import java.time.Duration;

/** Delays that double from failure to failure up to a limit. */
final class BackOff {

    private final Duration first;
    private final Duration limit;
    private Duration next;

    BackOff(Duration first, Duration limit) {
        this.first = first;
        this.limit = limit;
        this.next = first;
    }

    Duration next() {
        var delay = next;
        var doubled = delay.multipliedBy(2);
        next = doubled.compareTo(limit) < 0 ? doubled : limit;
        return delay;
    }

    void reset() {
        next = first;
    }
}

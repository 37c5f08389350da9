package dev.planner.command.relay;

import java.time.Duration;

/** Pauses after failures, each twice as long as the one before. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** @param survived how long it went well before the failure; after longer than the longest pause, pauses begin anew */
    Duration after(Duration survived) {
        var pause = survived.compareTo(longest) > 0 ? first : next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }
}

package dev.planner.projector.jobs;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast a job goes, so that others get their share of the database and of Redis.
 *
 * @param batchSize pieces of work at a time
 * @param perSecond pieces at most
 */
public record Pace(int batchSize, int perSecond) {

    public Pace {
        if (batchSize < 1 || perSecond < 1) {
            throw new IllegalArgumentException("a job does at least one piece of work at a time and in a second");
        }
    }

    /** Rests after so many pieces, for what is left of the time that they are allowed. */
    public void rest(int pieces, long nanosUsed) {
        var nanosAllowed = Duration.ofSeconds(pieces).toNanos() / perSecond;
        pause(Duration.ofNanos(nanosAllowed - nanosUsed));
    }

    /** @throws IllegalStateException if the service stops meanwhile */
    public static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted, because the service stops");
        }
    }
}

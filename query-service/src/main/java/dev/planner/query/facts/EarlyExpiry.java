package dev.planner.query.facts;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells when an entry that is read should be loaded again although it has not expired: within the last share of its life, the more likely the
 * nearer its end. So what is read often never expires under its readers, and the instances do not load it all at once.
 */
final class EarlyExpiry {

    private final long start;
    private final double window;

    /** @param share of the time to live, 0–1; 0 for never */
    EarlyExpiry(Duration timeToLive, double share) {
        this.window = timeToLive.toNanos() * share;
        this.start = share > 0 ? timeToLive.toNanos() - (long) window : Long.MAX_VALUE;
    }

    /**
     * Whether the last share of the life has begun.
     *
     * @param age of the entry in nanoseconds
     */
    boolean isNear(long age) {
        return age > start;
    }

    /**
     * Whether this reader is to have it loaded again.
     *
     * @param age of the entry in nanoseconds
     */
    boolean isDue(long age) {
        return isNear(age) && ThreadLocalRandom.current().nextDouble() < (age - start) / window;
    }
}

package dev.planner.query.freshness;

import java.time.Duration;
import java.time.Instant;

/**
 * What one read was answered from.
 *
 * @param tier the deepest that contributed
 * @param completeTo everything committed before it is in the answer; the earliest of all tiers that contributed, by the clock of the write
 *     database
 * @param degraded whether a faster tier that should have answered was away or not to be trusted
 */
public record Receipt(Tier tier, Instant completeTo, boolean degraded) {

    Receipt and(Receipt other) {
        return new Receipt(
                tier.deeper(other.tier),
                completeTo.isBefore(other.completeTo) ? completeTo : other.completeTo,
                degraded || other.degraded);
    }

    /** In milliseconds, never negative; grows when everything stands still. */
    long ageAt(Instant now) {
        return Math.max(0, Duration.between(completeTo, now).toMillis());
    }
}

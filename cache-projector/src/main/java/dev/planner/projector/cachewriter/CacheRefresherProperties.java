package dev.planner.projector.cachewriter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how facts in Redis are rewritten before they expire.
 *
 * @param interval from the end of one refresh to the beginning of the next; never if absent. Longer than half the time to live of a fact, it
 *     comes too late for some
 * @param batchSize facts loaded and written together
 * @param factsPerSecond facts written at most
 */
@ConfigurationProperties("planner.cache-refresher")
record CacheRefresherProperties(
        @Nullable Duration interval,
        @DefaultValue("500") int batchSize,
        @DefaultValue("5000") int factsPerSecond) {

    CacheRefresherProperties {
        if (interval != null && !interval.isPositive()) {
            throw new IllegalArgumentException("planner.cache-refresher.interval must be positive, or absent");
        }
    }
}

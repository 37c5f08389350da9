package dev.planner.projector.cachewriter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Redis is brought up to date.
 *
 * @param sweepInterval how often the table is searched for notes that were left behind, by a fault or by an instance that is gone
 * @param batchSize facts published together at most
 * @param retryDelay after a fault of Redis or the database
 * @param maxRemembered notes remembered outside the table at most; more are found by the sweep
 */
@ConfigurationProperties("planner.cache-writer")
record CacheWriterProperties(
        @DefaultValue("250ms") Duration sweepInterval,
        @DefaultValue("500") int batchSize,
        @DefaultValue("200ms") Duration retryDelay,
        @DefaultValue("100000") int maxRemembered) {}

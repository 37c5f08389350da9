package dev.planner.projector.cachewriter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Redis is warmed.
 *
 * @param batchSize facts loaded and written together
 * @param factsPerSecond facts written at most
 */
@ConfigurationProperties("planner.cache-warmer")
record CacheWarmerProperties(
        @DefaultValue("500") int batchSize,
        @DefaultValue("20000") int factsPerSecond) {}

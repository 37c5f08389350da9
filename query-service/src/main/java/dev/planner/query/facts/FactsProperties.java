package dev.planner.query.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts are found.
 *
 * @param nearSize facts kept in memory at most
 * @param nearTimeToLive of a fact in memory, counted from the load
 * @param heartbeatSilence without a heartbeat for this long, neither the near cache nor Redis is believed
 * @param slowestLoad how long a request waits for a load that another has begun; what took longer is not kept in memory
 * @param breakerFailures of Redis in a row, after which it is left alone
 * @param breakerPause how long Redis is left alone before one request tries again
 */
@ConfigurationProperties("planner.facts")
record FactsProperties(
        @DefaultValue("200000") long nearSize,
        @DefaultValue("10m") Duration nearTimeToLive,
        @DefaultValue("3s") Duration heartbeatSilence,
        @DefaultValue("3s") Duration slowestLoad,
        @DefaultValue("3") int breakerFailures,
        @DefaultValue("2s") Duration breakerPause) {}

package dev.planner.query.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How facts are found.
 *
 * @param nearMemory of the heap that facts kept in memory may take, about; a user with two roles and four scopes takes half a kilobyte
 * @param nearTimeToLive of a fact in memory, counted from the load
 * @param earlyRefreshShare share of the time to live, at its end, in which a fact that is read may be loaded again in the background, 0–1;
 *     0 for never
 * @param earlyRefreshBacklog facts at most that wait to be loaded again; others expire
 * @param unknownSize aggregates at most that are remembered not to exist
 * @param unknownTimeToLive how long they are remembered, unless something is heard of them
 * @param heartbeatSilence without a heartbeat for this long, neither the near cache nor Redis is believed
 * @param slowestLoad how long a request waits for a load that another has begun; what took longer is not kept in memory
 * @param breakerFailures of Redis in a row, after which it is left alone
 * @param breakerPause how long Redis is left alone before one request tries again
 */
@ConfigurationProperties("planner.facts")
record FactsProperties(
        @DefaultValue("256MB") DataSize nearMemory,
        @DefaultValue("10m") Duration nearTimeToLive,
        @DefaultValue("0.2") double earlyRefreshShare,
        @DefaultValue("1024") int earlyRefreshBacklog,
        @DefaultValue("10000") long unknownSize,
        @DefaultValue("5s") Duration unknownTimeToLive,
        @DefaultValue("3s") Duration heartbeatSilence,
        @DefaultValue("3s") Duration slowestLoad,
        @DefaultValue("3") int breakerFailures,
        @DefaultValue("2s") Duration breakerPause) {}

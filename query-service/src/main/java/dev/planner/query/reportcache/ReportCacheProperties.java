package dev.planner.query.reportcache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How computed reports are kept in Redis. Where that is, and how long to bear with it, is the same as for permissions.
 *
 * @param timeToLive of a report, counted from when it was computed, however often it is asked for
 * @param maxSize of one report; larger ones are not kept
 * @param memory that this instance takes of Redis at most; beyond it, what is asked for least is removed
 * @param precomputePoll how often an instance looks for reports to compute before anybody asks for them
 * @param patience how long a request waits for another that computes the same, before it computes by itself
 */
@ConfigurationProperties("planner.reporting.cache")
record ReportCacheProperties(
        @DefaultValue("6h") Duration timeToLive,
        @DefaultValue("1MB") DataSize maxSize,
        @DefaultValue("128MB") DataSize memory,
        @DefaultValue("1s") Duration precomputePoll,
        @DefaultValue("2s") Duration patience) {

    ReportCacheProperties {
        if (!timeToLive.isPositive()
                || !precomputePoll.isPositive()
                || maxSize.toBytes() < 1
                || maxSize.toBytes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "planner.reporting.cache needs a positive time-to-live and precompute-poll, and a max-size from 1 byte to 1 GB");
        }
    }
}

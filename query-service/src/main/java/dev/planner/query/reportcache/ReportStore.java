package dev.planner.query.reportcache;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.query.facts.RedisReports;
import java.util.Optional;

/** Reports in Redis. Whatever happens there, what it answers is the report in that state, or nothing. */
final class ReportStore {

    /** Of the memory, the longest reports may take about half, and those of a few kilobytes nearly all. */
    private static final int SHARE = 64;

    private final RedisReports redis;
    private final ReportCacheProperties properties;
    private final ReportCacheMetrics metrics;
    private final WriteBudget budget;
    private final int mostBytes;

    ReportStore(RedisReports redis, ReportCacheProperties properties, ReportCacheMetrics metrics, Ticker ticker) {
        this.redis = redis;
        this.properties = properties;
        this.metrics = metrics;
        this.budget = new WriteBudget(properties.memory().toBytes(), SHARE, properties.timeToLive(), ticker);
        this.mostBytes = Entry.length((int) properties.maxSize().toBytes());
    }

    /**
     * What was found.
     *
     * @param json empty if there is no such report
     * @param isAway whether that is so because Redis does not answer
     */
    record Lookup(Optional<byte[]> json, boolean isAway) {}

    Lookup find(ReportKey key, Versions state) {
        var stored = redis.find(key.text(), mostBytes);
        return new Lookup(stored.flatMap(bytes -> Entry.decode(key, state, bytes)), stored.isEmpty());
    }

    void store(ReportKey key, Versions state, byte[] json) {
        if (json.length > properties.maxSize().toBytes()) {
            metrics.tooLarge();
        } else if (!budget.allows(Entry.length(json.length))) {
            metrics.overBudget();
        } else {
            redis.store(key.text(), Entry.encode(key, state, json), properties.timeToLive());
        }
    }
}

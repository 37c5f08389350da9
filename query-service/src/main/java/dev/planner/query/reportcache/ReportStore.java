package dev.planner.query.reportcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.query.facts.RedisReports;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reports in Redis. Whatever happens there, what it answers is the report in that state, or nothing.
 *
 * <p>Redis itself must not evict, because facts have to stay. So this instance remembers how much it has stored, and removes what is asked for
 * least once that is more than it may take.
 */
final class ReportStore {

    /** What an entry takes in Redis beside its value, about: name, time to live, and their place in tables. In bytes. */
    private static final int OVERHEAD = 200;

    private static final int MOST_LEFT_BEHIND = 10_000;

    private final RedisReports redis;
    private final ReportCacheProperties properties;
    private final ReportCacheMetrics metrics;
    private final int mostBytes;

    /** How many bytes were stored under each name. */
    private final Cache<String, Integer> stored;

    /** What should be gone and may still be there, because Redis has not answered; not for longer than it would live. */
    private final Cache<String, Boolean> leftBehind;

    ReportStore(RedisReports redis, ReportCacheProperties properties, ReportCacheMetrics metrics, Ticker ticker) {
        this.redis = redis;
        this.properties = properties;
        this.metrics = metrics;
        this.mostBytes = Entry.length((int) properties.maxSize().toBytes());
        this.stored = Caffeine.newBuilder()
                .maximumWeight(properties.memory().toBytes())
                .<String, Integer>weigher((_, bytes) -> OVERHEAD + bytes)
                .expireAfterWrite(properties.timeToLive())
                .removalListener((name, _, cause) -> removed(name, cause))
                // One after the other: many at once would find no connection.
                .executor(Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("report-store").factory()))
                .ticker(ticker)
                .build();
        this.leftBehind = Caffeine.newBuilder()
                .maximumSize(MOST_LEFT_BEHIND)
                .expireAfterWrite(properties.timeToLive())
                .ticker(ticker)
                .build();
    }

    /**
     * What was found.
     *
     * @param json empty if there is no such report
     * @param isAway whether that is so because Redis does not answer
     */
    record Lookup(Optional<byte[]> json, boolean isAway) {}

    /** On behalf of a reader: what readers ask for stays. */
    Lookup find(ReportKey key, Versions state) {
        var _ = stored.getIfPresent(key.text());
        return look(key, state);
    }

    /** On nobody's behalf. */
    Lookup look(ReportKey key, Versions state) {
        var found = redis.find(key.text(), mostBytes);
        return new Lookup(found.flatMap(bytes -> Entry.decode(key, state, bytes)), found.isEmpty());
    }

    /** In the place of the same report in another state. */
    void store(ReportKey key, Versions state, byte[] json) {
        if (json.length > properties.maxSize().toBytes()) {
            metrics.rejected();
            return;
        }
        var entry = Entry.encode(key, state, json);
        redis.store(key.text(), entry, properties.timeToLive());
        // Afterwards: it may be the one to be removed.
        stored.put(key.text(), entry.length);
    }

    private void removed(@Nullable String name, RemovalCause cause) {
        if (name != null && cause == RemovalCause.SIZE) {
            leftBehind.put(name, true);
            metrics.evicted();
        }
        removeLeftBehind();
    }

    /** Until Redis does not answer; whatever changes here next tries again. One that is stored again since stays. */
    private void removeLeftBehind() {
        for (String name : leftBehind.asMap().keySet()) {
            if (stored.asMap().containsKey(name) || redis.remove(name)) {
                leftBehind.invalidate(name);
            } else {
                return;
            }
        }
    }
}

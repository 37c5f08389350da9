package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import dev.planner.query.freshness.ProjectionWait;
import dev.planner.query.freshness.ProjectionWatermark;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds facts on the nearest rung that may be believed and is fresh enough: near cache, Redis, read tables. What is found further away is
 * kept on the nearer rungs.
 */
public final class FactLadder {

    private final NearCache near;
    private final NearTrust trust;
    private final RedisFacts redis;
    private final FactTables tables;
    private final ProjectionWait wait;
    private final ProjectionWatermark watermark;
    private final FactMetrics metrics;
    private final SharedLoads loads;

    FactLadder(
            NearCache near,
            NearTrust trust,
            RedisFacts redis,
            FactTables tables,
            ProjectionWait wait,
            ProjectionWatermark watermark,
            FactMetrics metrics,
            FactsProperties properties) {
        this.near = near;
        this.trust = trust;
        this.redis = redis;
        this.tables = tables;
        this.wait = wait;
        this.watermark = watermark;
        this.metrics = metrics;
        this.loads = new SharedLoads(properties.slowestLoad());
    }

    /**
     * Finds all of these, each as fresh as the read demands, and notes on the read where they came from.
     *
     * @throws dev.planner.edge.problem.Refusal PROJECTION_LAGGING if that is not possible in time
     */
    public Map<FactKey, Found> find(Collection<FactKey> keys, Read read) {
        wait.awaitDemand(read);
        Map<FactKey, Found> found = new HashMap<>();
        var missing = findNear(keys, read, found);
        if (!missing.isEmpty()) {
            missing = findFurther(missing, read, found);
        }
        if (!missing.isEmpty()) {
            found.putAll(loadTables(missing, false));
        }
        found.values().forEach(one -> read.answeredFrom(one.source()));
        return found;
    }

    /** @return what was not found */
    private List<FactKey> findNear(Collection<FactKey> keys, Read read, Map<FactKey, Found> found) {
        List<FactKey> missing = new ArrayList<>();
        // Asked before the entries: they may be more complete than that, but not less.
        var completeTo = trust.completeTo().filter(to -> includes(to, read));
        for (FactKey key : keys) {
            var fact = completeTo.isPresent() ? near.find(key) : Optional.<Fact>empty();
            if (fact.isPresent() && fact.get().version() >= read.atLeast().sequenceOf(key.id())) {
                found.put(key, new Found(fact, new Receipt(Tier.NEAR, completeTo.get(), false)));
                metrics.hit(Tier.NEAR, key.kind());
            } else {
                missing.add(key);
                metrics.missed(Tier.NEAR, key.kind());
            }
        }
        return missing;
    }

    /** @return what was not found fresh enough: the outcome of a load that began before this read may be older than it demands */
    private List<FactKey> findFurther(List<FactKey> keys, Read read, Map<FactKey, Found> found) {
        List<FactKey> tooOld = new ArrayList<>();
        loads.load(keys, this::load).forEach((key, one) -> {
            if (isFreshEnough(key, one, read)) {
                found.put(key, one);
            } else {
                tooOld.add(key);
            }
        });
        return tooOld;
    }

    private boolean isFreshEnough(FactKey key, Found one, Read read) {
        var needed = Math.max(read.atLeast().sequenceOf(key.id()), near.floorOf(key));
        return one.version() >= needed && includes(one.source().completeTo(), read);
    }

    private static boolean includes(Instant completeTo, Read read) {
        var instant = read.atLeast().instant();
        return instant == null || !completeTo.isBefore(instant);
    }

    private Map<FactKey, Found> load(List<FactKey> keys) {
        var begun = near.beginLoad();
        var answer = redis.find(keys);
        Map<FactKey, Found> found = new HashMap<>();
        answer.ifPresent(held -> found.putAll(take(held, begun)));
        var missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
        answer.ifPresent(_ -> count(keys, found));
        if (!missing.isEmpty()) {
            var loaded = loadTables(missing, answer.isEmpty());
            answer.flatMap(CacheAnswer::heartbeat).map(Heartbeat::epoch).ifPresent(epoch -> writeBack(loaded, epoch));
            found.putAll(loaded);
        }
        return found;
    }

    private Map<FactKey, Found> take(CacheAnswer answer, NearCache.Load begun) {
        var completeTo = answer.heartbeat().orElseThrow().watermark();
        Map<FactKey, Found> found = new HashMap<>();
        answer.facts().forEach((key, fact) -> {
            near.keep(fact, begun);
            found.put(key, new Found(Optional.of(fact), new Receipt(Tier.REDIS, completeTo, false)));
        });
        return found;
    }

    private Map<FactKey, Found> loadTables(List<FactKey> keys, boolean degraded) {
        var begun = near.beginLoad();
        var source = new Receipt(Tier.TABLES, watermark.instant(), degraded);
        var facts = tables.load(keys);
        facts.values().forEach(fact -> near.keep(fact, begun));
        Map<FactKey, Found> found = new HashMap<>();
        keys.forEach(key -> found.put(key, new Found(Optional.ofNullable(facts.get(key)), source)));
        countTables(keys, facts);
        return found;
    }

    private void writeBack(Map<FactKey, Found> loaded, long epoch) {
        redis.writeBack(
                loaded.values().stream().flatMap(one -> one.fact().stream()).toList(), epoch);
    }

    private void count(List<FactKey> keys, Map<FactKey, Found> found) {
        for (FactKey key : keys) {
            if (found.containsKey(key)) {
                metrics.hit(Tier.REDIS, key.kind());
            } else {
                metrics.missed(Tier.REDIS, key.kind());
            }
        }
    }

    private void countTables(List<FactKey> keys, Map<FactKey, Fact> facts) {
        for (FactKey key : keys) {
            if (facts.containsKey(key)) {
                metrics.hit(Tier.TABLES, key.kind());
            } else {
                metrics.missed(Tier.TABLES, key.kind());
            }
        }
    }
}

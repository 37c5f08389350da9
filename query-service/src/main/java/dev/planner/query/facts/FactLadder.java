package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts on the nearest rung that may be believed and is fresh enough: near cache, Redis, read tables. What is found further away is
 * kept on the nearer rungs.
 */
public final class FactLadder {

    private final NearCache near;
    private final NearTrust trust;
    private final RedisRung redis;
    private final TablesRung tables;
    private final FactMetrics metrics;
    private final SharedLoads loads;
    private final NearDecisions nearDecisions;

    FactLadder(
            NearCache near,
            NearTrust trust,
            RedisRung redis,
            TablesRung tables,
            FactMetrics metrics,
            Duration slowestLoad) {
        this.near = near;
        this.trust = trust;
        this.redis = redis;
        this.tables = tables;
        this.metrics = metrics;
        this.loads = new SharedLoads(slowestLoad);
        this.nearDecisions = new NearDecisions(near);
    }

    /**
     * What the near cache answers to this read without further ado, in the hope that it holds all that is needed; null if it must not be
     * believed or the read demands more than that.
     */
    @Nullable
    Receipt nearReceipt(Read read) {
        return read.atLeast().equals(ConsistencyToken.NONE) ? trust.receipt() : null;
    }

    /** Decisions from the near cache alone; only while there is a {@link #nearReceipt}. */
    NearDecisions nearDecisions() {
        return nearDecisions;
    }

    /** @see NearCache#changes() */
    long nearChanges() {
        return near.changes();
    }

    /**
     * Finds all of these, each as fresh as the read demands, and notes on the read where they came from.
     *
     * @throws dev.planner.edge.problem.Refusal PROJECTION_LAGGING if that is not possible in time
     */
    public Map<FactKey, Found> find(Collection<FactKey> keys, Read read) {
        tables.awaitDemand(read);
        Map<FactKey, Found> found = new HashMap<>();
        var missing = findNear(keys, read, found);
        if (!missing.isEmpty()) {
            found.putAll(findFurther(missing, read));
        }
        found.values().forEach(one -> read.answeredFrom(one.source()));
        return found;
    }

    /** Finds one; as {@link #find(Collection, Read)}. */
    Found find(FactKey key, Read read) {
        var receipt = nearReceipt(read);
        var held = receipt == null ? null : findNear(key, receipt);
        if (held == null) {
            return Objects.requireNonNull(find(List.of(key), read).get(key));
        }
        metrics.hit(Tier.NEAR, key.kind());
        read.answeredFrom(held.source());
        return held;
    }

    /** Loads facts again, for the near cache to keep. */
    void refresh(Collection<FactKey> keys) {
        loads.load(keys, this::load);
    }

    /** @return what was not found */
    private List<FactKey> findNear(Collection<FactKey> keys, Read read, Map<FactKey, Found> found) {
        List<FactKey> missing = new ArrayList<>();
        // Asked before the entries: they may be more complete than that, but not less.
        var receipt = trust.receipt();
        var source = receipt != null && includes(receipt.completeTo(), read) ? receipt : null;
        for (FactKey key : keys) {
            var one = source == null ? null : findNear(key, source);
            if (one != null && one.version() >= demandedOf(key, read)) {
                found.put(key, one);
                metrics.hit(Tier.NEAR, key.kind());
            } else {
                missing.add(key);
                metrics.missed(Tier.NEAR, key.kind());
            }
        }
        return missing;
    }

    private @Nullable Found findNear(FactKey key, Receipt source) {
        var fact = near.find(key);
        return fact.isPresent() || near.isAbsent(key) ? new Found(fact, source) : null;
    }

    private static long demandedOf(FactKey key, Read read) {
        var token = read.atLeast();
        return token.sequences().isEmpty()
                ? Found.NEVER
                : token.sequenceOf(key.id().toString());
    }

    private Map<FactKey, Found> findFurther(List<FactKey> keys, Read read) {
        var found = loads.load(keys, this::load);
        // The outcome of a load that another read began earlier may be older than this one demands. The tables have
        // been waited for.
        var tooOld = found.entrySet().stream()
                .filter(one -> !isFreshEnough(one.getKey(), one.getValue(), read))
                .map(Map.Entry::getKey)
                .toList();
        if (!tooOld.isEmpty()) {
            var isDegraded =
                    found.values().stream().anyMatch(one -> one.source().degraded());
            found.putAll(loadTables(tooOld, isDegraded));
        }
        return found;
    }

    private boolean isFreshEnough(FactKey key, Found found, Read read) {
        var needed = Math.max(demandedOf(key, read), near.floorOf(key));
        return found.version() >= needed && includes(found.source().completeTo(), read);
    }

    private static boolean includes(Instant completeTo, Read read) {
        var instant = read.atLeast().instant();
        return instant == null || !completeTo.isBefore(instant);
    }

    private Map<FactKey, Found> load(List<FactKey> keys) {
        var begun = near.beginLoad();
        var answer = metrics.timeLoad(Tier.REDIS, () -> redis.find(keys));
        Map<FactKey, Found> found = new HashMap<>();
        answer.ifPresent(held -> found.putAll(take(held, keys, begun)));
        var missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            var loaded = loadTables(missing, answer.isEmpty());
            answer.flatMap(CacheAnswer::heartbeat).map(Heartbeat::epoch).ifPresent(epoch -> writeBack(loaded, epoch));
            found.putAll(loaded);
        }
        return found;
    }

    private Map<FactKey, Found> take(CacheAnswer answer, List<FactKey> keys, NearCache.Load begun) {
        var source = new Receipt(Tier.REDIS, answer.heartbeat().orElseThrow().watermark(), false);
        Map<FactKey, Found> found = new HashMap<>();
        answer.facts().forEach((key, fact) -> {
            near.keep(fact, begun);
            found.put(key, new Found(Optional.of(fact), source));
        });
        metrics.lookedUp(Tier.REDIS, keys, found.keySet());
        return found;
    }

    private Map<FactKey, Found> loadTables(List<FactKey> keys, boolean isDegraded) {
        var begun = near.beginLoad();
        var source = new Receipt(Tier.TABLES, tables.completeTo(), isDegraded);
        var facts = metrics.timeLoad(Tier.TABLES, () -> tables.load(keys));
        Map<FactKey, Found> found = new HashMap<>();
        for (FactKey key : keys) {
            var fact = Optional.ofNullable(facts.get(key));
            fact.ifPresentOrElse(it -> near.keep(it, begun), () -> near.keepAbsence(key, begun));
            found.put(key, new Found(fact, source));
        }
        metrics.lookedUp(Tier.TABLES, keys, facts.keySet());
        return found;
    }

    private void writeBack(Map<FactKey, Found> loaded, long epoch) {
        redis.writeBack(
                loaded.values().stream().flatMap(one -> one.fact().stream()).toList(), epoch);
    }
}

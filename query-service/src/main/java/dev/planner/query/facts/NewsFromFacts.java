package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.query.freshness.NewsOfProjection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What facts and invalidations tell about the projection: whatever is published has been in the tables before. */
final class NewsFromFacts implements NewsOfProjection {

    private final NearCache near;
    private final NearTrust trust;
    private final RedisRung redis;

    NewsFromFacts(NearCache near, NearTrust trust, RedisRung redis) {
        this.near = near;
        this.trust = trust;
        this.redis = redis;
    }

    @Override
    public Map<String, Long> withoutKnown(Map<String, Long> sequences) {
        var unknown = new HashMap<>(sequences);
        unknown.entrySet()
                .removeIf(entry ->
                        keys(entry.getKey()).mapToLong(this::heardOf).max().orElse(-1) >= entry.getValue());
        return unknown;
    }

    @Override
    public Map<String, Long> withoutKnownAnywhere(Map<String, Long> sequences) {
        var unknown = withoutKnown(sequences);
        if (!unknown.isEmpty()) {
            redis.find(unknown.keySet().stream().flatMap(NewsFromFacts::keys).toList())
                    .ifPresent(answer -> removeHeld(unknown, answer));
        }
        return unknown;
    }

    @Override
    public Optional<Instant> completeTo() {
        return trust.completeTo();
    }

    private long heardOf(FactKey key) {
        return Math.max(near.floorOf(key), near.find(key).map(Fact::version).orElse(-1L));
    }

    private static void removeHeld(Map<String, Long> unknown, CacheAnswer answer) {
        answer.facts().forEach((key, fact) -> {
            var id = key.id().toString();
            if (fact.version() >= unknown.getOrDefault(id, Long.MAX_VALUE)) {
                unknown.remove(id);
            }
        });
    }

    /** A token does not say what kind of aggregate an id belongs to. */
    private static Stream<FactKey> keys(String aggregateId) {
        return Arrays.stream(FactKind.values()).flatMap(kind -> kind.tryKeyOf(aggregateId).stream());
    }
}

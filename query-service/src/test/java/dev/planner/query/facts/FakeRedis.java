package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Redis in memory, without the versions that the real one compares. */
final class FakeRedis implements RedisRung {

    final Map<FactKey, Fact> held = new ConcurrentHashMap<>();
    volatile Optional<Heartbeat> heartbeat = Optional.of(new Heartbeat(1, Instant.EPOCH));

    @Override
    public Optional<CacheAnswer> find(Collection<FactKey> keys) {
        var found = new HashMap<FactKey, Fact>();
        keys.stream().filter(held::containsKey).forEach(key -> found.put(key, held.get(key)));
        return heartbeat.map(beat -> new CacheAnswer(Optional.of(beat), found));
    }

    @Override
    public void writeBack(Collection<Fact> facts, long epoch) {
        facts.forEach(fact -> held.put(fact.key(), fact));
    }
}

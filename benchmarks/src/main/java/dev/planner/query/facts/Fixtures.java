package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.CacheAnswer;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.query.freshness.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** The near rungs with nothing behind them. */
final class Fixtures {

    static final FactsProperties PROPERTIES = new FactsProperties(
            DataSize.ofMegabytes(512),
            Duration.ofMinutes(10),
            0.2,
            1024,
            10_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            3,
            Duration.ofSeconds(2));

    private Fixtures() {}

    static NearCache nearCache(FactMetrics metrics) {
        return new NearCache(PROPERTIES, Ticker.systemTicker(), metrics);
    }

    static FactLadder ladder(NearCache near, NearTrust trust, FactMetrics metrics) {
        return new FactLadder(near, trust, new NoRedis(), new NoTables(), metrics, PROPERTIES.slowestLoad());
    }

    private static final class NoRedis implements RedisRung {

        @Override
        public Optional<CacheAnswer> find(Collection<FactKey> keys) {
            return Optional.empty();
        }

        @Override
        public void writeBack(Collection<Fact> facts, long epoch) {}
    }

    private static final class NoTables implements TablesRung {

        @Override
        public void awaitDemand(Read read) {}

        @Override
        public Instant completeTo() {
            return Instant.EPOCH;
        }

        @Override
        public Map<FactKey, Fact> load(Collection<FactKey> keys) {
            throw new IllegalStateException("not in memory: " + keys);
        }
    }
}

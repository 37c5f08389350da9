package dev.planner.query.facts;

import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.query.freshness.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts hits and misses of each rung of the ladder by kind of fact, and invalidations. */
final class FactMetrics {

    private final Map<Tier, ByKind> hits;
    private final Map<Tier, ByKind> misses;
    private final ByKind invalidations;

    FactMetrics(MeterRegistry registry) {
        hits = byTier(tier -> ByKind.of(kind -> lookups(registry, tier, kind, "hit")));
        misses = byTier(tier -> ByKind.of(kind -> lookups(registry, tier, kind, "miss")));
        invalidations = ByKind.of(kind -> Counter.builder("planner.facts.invalidations")
                .description("Invalidations heard")
                .tag("kind", kind.key())
                .register(registry));
    }

    void hit(Tier tier, FactKind kind) {
        Objects.requireNonNull(hits.get(tier)).count(kind);
    }

    void missed(Tier tier, FactKind kind) {
        Objects.requireNonNull(misses.get(tier)).count(kind);
    }

    /** Counts a hit for each key that was found, a miss for each other. */
    void lookedUp(Tier tier, Collection<FactKey> keys, Set<FactKey> found) {
        for (FactKey key : keys) {
            if (found.contains(key)) {
                hit(tier, key.kind());
            } else {
                missed(tier, key.kind());
            }
        }
    }

    void invalidated(FactKind kind) {
        invalidations.count(kind);
    }

    private static Counter lookups(MeterRegistry registry, Tier tier, FactKind kind, String result) {
        return Counter.builder("planner.facts.lookups")
                .description("Facts looked up; a miss goes on to the next tier")
                .tag("tier", tier.key())
                .tag("kind", kind.key())
                .tag("result", result)
                .register(registry);
    }

    private static Map<Tier, ByKind> byTier(Function<Tier, ByKind> counters) {
        return Arrays.stream(Tier.values()).collect(Collectors.toMap(Function.identity(), counters));
    }

    /** One counter for each kind of fact. */
    private record ByKind(Map<FactKind, Counter> counters) {

        static ByKind of(Function<FactKind, Counter> counter) {
            return new ByKind(Arrays.stream(FactKind.values()).collect(Collectors.toMap(Function.identity(), counter)));
        }

        void count(FactKind kind) {
            Objects.requireNonNull(counters.get(kind)).increment();
        }
    }
}

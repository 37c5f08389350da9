package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.query.freshness.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts hits and misses of each rung of the ladder by kind of fact, times loads, and counts what leaves the near cache and why. */
final class FactMetrics {

    private final Map<Tier, ByKind> hits;
    private final Map<Tier, ByKind> misses;
    private final Map<Tier, Timer> loads;
    private final ByKind invalidations;
    private final Map<RemovalCause, Counter> evictions;
    private final Counter refreshes;

    FactMetrics(MeterRegistry registry) {
        hits = by(Tier.class, tier -> ByKind.of(kind -> lookups(registry, tier, kind, "hit")));
        misses = by(Tier.class, tier -> ByKind.of(kind -> lookups(registry, tier, kind, "miss")));
        loads = by(Tier.class, tier -> loads(registry, tier));
        invalidations = ByKind.of(kind -> Counter.builder("planner.facts.invalidations")
                .description("Invalidations heard")
                .tag("kind", kind.key())
                .register(registry));
        evictions = by(
                RemovalCause.class,
                cause -> Counter.builder("planner.facts.near.evictions")
                        .description("Facts that left the memory for want of space or by age")
                        .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                        .register(registry));
        refreshes = Counter.builder("planner.facts.near.refreshes")
                .description("Facts loaded again before they expired")
                .register(registry);
    }

    void hit(Tier tier, FactKind kind) {
        of(hits, tier).count(kind);
    }

    void missed(Tier tier, FactKind kind) {
        of(misses, tier).count(kind);
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

    <T> T timeLoad(Tier tier, Supplier<T> load) {
        return Objects.requireNonNull(of(loads, tier).record(load));
    }

    void invalidated(FactKind kind) {
        invalidations.count(kind);
    }

    void evicted(RemovalCause cause) {
        of(evictions, cause).increment();
    }

    void refreshed(int facts) {
        refreshes.increment(facts);
    }

    private static Counter lookups(MeterRegistry registry, Tier tier, FactKind kind, String result) {
        return Counter.builder("planner.facts.lookups")
                .description(
                        "Facts looked up; a miss goes on to the next tier. Decisions made in memory alone look up unseen")
                .tag("tier", tier.key())
                .tag("kind", kind.key())
                .tag("result", result)
                .register(registry);
    }

    private static Timer loads(MeterRegistry registry, Tier tier) {
        return Timer.builder("planner.facts.loads")
                .description("Round trips for facts")
                .tag("tier", tier.key())
                .publishPercentileHistogram()
                .register(registry);
    }

    private static <K extends Enum<K>, V> Map<K, V> by(Class<K> type, Function<K, V> meter) {
        Map<K, V> meters = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(key -> meters.put(key, meter.apply(key)));
        return meters;
    }

    private static <K, V> V of(Map<K, V> meters, K key) {
        return Objects.requireNonNull(meters.get(key));
    }

    /** One counter for each kind of fact. */
    private record ByKind(Map<FactKind, Counter> counters) {

        static ByKind of(Function<FactKind, Counter> counter) {
            return new ByKind(by(FactKind.class, counter));
        }

        void count(FactKind kind) {
            FactMetrics.of(counters, kind).increment();
        }
    }
}

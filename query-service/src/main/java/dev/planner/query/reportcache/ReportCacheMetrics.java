package dev.planner.query.reportcache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.function.Supplier;

/** Counts what came of asking for reports, times their computation, and counts what is not kept. */
final class ReportCacheMetrics {

    private final Counter unchanged;
    private final Counter hits;
    private final Counter misses;
    private final Counter precomputed;
    private final Timer loads;
    private final Counter rejected;
    private final Counter evicted;

    ReportCacheMetrics(MeterRegistry registry) {
        unchanged = lookups(registry, "unchanged");
        hits = lookups(registry, "hit");
        misses = lookups(registry, "miss");
        precomputed = Counter.builder("planner.reporting.cache.precomputed")
                .description("Reports that were computed before anybody asked for them")
                .register(registry);
        loads = Timer.builder("planner.reporting.cache.loads")
                .description("Computations of reports, by whichever request of those that share one, or before any")
                .publishPercentileHistogram()
                .register(registry);
        rejected = Counter.builder("planner.reporting.cache.rejected")
                .description("Computed reports that are too large to be kept")
                .register(registry);
        evicted = Counter.builder("planner.reporting.cache.evicted")
                .description("Reports that made room in Redis for others that are asked for more")
                .register(registry);
    }

    /** The client has it already. */
    void unchanged() {
        unchanged.increment();
    }

    void hit() {
        hits.increment();
    }

    void missed() {
        misses.increment();
    }

    void precomputed() {
        precomputed.increment();
    }

    <T> T timeLoad(Supplier<T> load) {
        return Objects.requireNonNull(loads.record(load));
    }

    void rejected() {
        rejected.increment();
    }

    void evicted() {
        evicted.increment();
    }

    private static Counter lookups(MeterRegistry registry, String result) {
        return Counter.builder("planner.reporting.cache.lookups")
                .description("Reports asked for: already with the client, found in Redis, or computed")
                .tag("result", result)
                .register(registry);
    }
}

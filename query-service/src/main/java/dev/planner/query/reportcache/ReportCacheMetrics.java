package dev.planner.query.reportcache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.function.Supplier;

/** Counts what came of asking for reports, times their computation, and counts what is not kept and why. */
final class ReportCacheMetrics {

    private final Counter unchanged;
    private final Counter hits;
    private final Counter misses;
    private final Timer loads;
    private final Counter tooLarge;
    private final Counter overBudget;

    ReportCacheMetrics(MeterRegistry registry) {
        unchanged = lookups(registry, "unchanged");
        hits = lookups(registry, "hit");
        misses = lookups(registry, "miss");
        loads = Timer.builder("planner.reporting.cache.loads")
                .description("Computations of reports, by whichever request of those that share one")
                .publishPercentileHistogram()
                .register(registry);
        tooLarge = rejected(registry, "size");
        overBudget = rejected(registry, "memory");
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

    <T> T timeLoad(Supplier<T> load) {
        return Objects.requireNonNull(loads.record(load));
    }

    void tooLarge() {
        tooLarge.increment();
    }

    void overBudget() {
        overBudget.increment();
    }

    private static Counter lookups(MeterRegistry registry, String result) {
        return Counter.builder("planner.reporting.cache.lookups")
                .description("Reports asked for: already with the client, found in Redis, or computed")
                .tag("result", result)
                .register(registry);
    }

    private static Counter rejected(MeterRegistry registry, String reason) {
        return Counter.builder("planner.reporting.cache.rejected")
                .description("Computed reports that are not kept")
                .tag("reason", reason)
                .register(registry);
    }
}

package dev.planner.query.access;

import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Times what is answered about access, by view and by the deepest tier that the answer needed: a view's hits and misses on each tier. What is
 * refused, and what needed no fact, is not counted. Without the reading of the request and the writing of the answer.
 */
final class AccessMetrics {

    private static final String NAME = "planner.access.reads";

    /** In microseconds: answers from memory take few, those from the tables thousands. */
    private static final long[] BUCKETS = {
        1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 1_000_000
    };

    private final CurrentRead current;
    private final Map<View, Map<Tier, Timer>> timers = new EnumMap<>(View.class);

    AccessMetrics(CurrentRead current, MeterRegistry registry) {
        this.current = current;
        for (View view : View.values()) {
            Map<Tier, Timer> byTier = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                byTier.put(tier, timer(view, tier, registry));
            }
            timers.put(view, byTier);
        }
    }

    /** What clients ask about access. */
    enum View {
        DECISION,
        DECISION_BATCH,
        PERMISSIONS,
        SCOPE_SUMMARY,
        ACCESSIBLE_PROGRAMS,
        ACCESSIBLE_PROJECTS
    }

    <T> T time(View view, Supplier<T> answer) {
        var began = System.nanoTime();
        var answered = answer.get();
        var took = System.nanoTime() - began;
        current.read()
                .receipt()
                .map(Receipt::tier)
                .ifPresent(tier -> timer(view, tier).record(took, TimeUnit.NANOSECONDS));
        return answered;
    }

    private Timer timer(View view, Tier tier) {
        return Objects.requireNonNull(Objects.requireNonNull(timers.get(view)).get(tier));
    }

    private static Timer timer(View view, Tier tier, MeterRegistry registry) {
        return Timer.builder(NAME)
                .description("Answers about access")
                .tag("view", view.name().toLowerCase(Locale.ROOT))
                .tag("tier", tier.key())
                .serviceLevelObjectives(Arrays.stream(BUCKETS)
                        .mapToObj(micros -> Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(micros)))
                        .toArray(Duration[]::new))
                .register(registry);
    }
}

package dev.planner.projector.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How the streams are doing. */
@Component
class StreamMetrics {

    private final MeterRegistry registry;
    private final Timer batches;
    private final Counter applied;
    private final Counter parked;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batches = Timer.builder("planner.projection.batch")
                .description("Time to bring one batch into the tables")
                .register(registry);
        this.applied = Counter.builder("planner.projection.events")
                .description("Events applied")
                .register(registry);
        this.parked = Counter.builder("planner.projection.parked")
                .description("Records set aside as dead letters")
                .register(registry);
    }

    Outcome timed(Supplier<Outcome> batch) {
        var sample = Timer.start(registry);
        var outcome = batch.get();
        sample.stop(batches);
        applied.increment(outcome.applied());
        parked.increment(outcome.parked().size());
        return outcome;
    }
}

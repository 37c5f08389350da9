package dev.planner.projector.cachewriter;

import dev.planner.projector.notes.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How Redis is doing. */
@Component
class CacheWriterMetrics {

    private final Counter failures;
    private final AtomicLong notes = new AtomicLong();

    CacheWriterMetrics(MeterRegistry registry) {
        this.failures = Counter.builder("planner.cache.publish.failures")
                .description("Failed attempts to bring Redis up to date")
                .register(registry);
        Gauge.builder("planner.cache.dirty.notes", notes, AtomicLong::doubleValue)
                .description("Facts that are newer in the tables than in Redis")
                .register(registry);
    }

    void failed() {
        failures.increment();
    }

    void noted(Backlog backlog) {
        notes.set(backlog.notes());
    }
}

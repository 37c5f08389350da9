package dev.planner.projector.stream;

import dev.planner.projector.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts from time to time what waits for an operator. */
@Component
class DeadLetterGauge extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterGauge.class);

    private final JdbcClient jdbc;
    private final StreamProperties properties;
    private volatile long count;

    DeadLetterGauge(JdbcClient jdbc, StreamProperties properties, MeterRegistry registry) {
        super("dead-letters", properties.countInterval());
        this.jdbc = jdbc;
        this.properties = properties;
        Gauge.builder("planner.projection.dead.letters", this, DeadLetterGauge::count)
                .description("Records that wait because they could not be applied")
                .register(registry);
    }

    /** As of the last time. */
    long count() {
        return count;
    }

    @Override
    protected Duration work() {
        count = jdbc.sql("select count(*) from dead_letters").query(Long.class).single();
        return properties.countInterval();
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.debug("Dead letters cannot be counted: {}", fault.toString());
    }
}

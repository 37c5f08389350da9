package dev.planner.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what waits in the outbox, on every instance and apart from the relay: a relay that stands still must not take the news of it
 * along.
 */
final class OutboxSampler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSampler.class);

    private static final String SAMPLE = """
            select count(*)::float8 as row_count,
                   coalesce(extract(epoch from clock_timestamp() - min(appended_at)), 0)::float8 as age
            from event_outbox
            """;

    private final JdbcClient jdbc;
    private final Duration interval;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("relay-outbox-sampler").factory());
    private volatile Sample newest = Sample.UNKNOWN;

    /** @param age in seconds, 0 if nothing waits */
    private record Sample(double rowCount, double age) {

        /** While the database cannot be asked. */
        static final Sample UNKNOWN = new Sample(Double.NaN, Double.NaN);
    }

    OutboxSampler(JdbcClient jdbc, MeterRegistry registry, RelayProperties properties) {
        this.jdbc = jdbc;
        this.interval = properties.sampleInterval();
        Gauge.builder("planner.relay.outbox.rows", this, sampler -> sampler.newest.rowCount)
                .description("Committed events that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("planner.relay.outbox.age", this, sampler -> sampler.newest.age)
                .description("Age of the oldest committed event that Kafka has not acknowledged")
                .baseUnit("seconds")
                .register(registry);
    }

    void start() {
        var _ = schedule.scheduleWithFixedDelay(this::sample, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sample() {
        try {
            newest = jdbc.sql(SAMPLE).query(Sample.class).single();
        } catch (RuntimeException e) {
            // Whatever it is: an exception would end the schedule for good.
            LOG.debug("The outbox cannot be measured: {}", e.getMessage());
            newest = Sample.UNKNOWN;
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}

package dev.planner.projector.reporting;

import dev.planner.projector.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts from time to time the sums that were found to be wrong, whichever instance has found them. */
@Component
class DifferenceGauge extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(DifferenceGauge.class);

    private final Differences differences;
    private final ReportingProperties properties;
    private volatile long count;

    DifferenceGauge(Differences differences, ReportingProperties properties, MeterRegistry registry) {
        super("report-differences", properties.countInterval());
        this.differences = differences;
        this.properties = properties;
        Gauge.builder("planner.reporting.differences", this, DifferenceGauge::count)
                .description("Sums that the last reconciliation has found not to be what the rows beneath say")
                .register(registry);
    }

    /** As of the last time. */
    long count() {
        return count;
    }

    /** Counts now. */
    void look() {
        count = differences.count();
    }

    @Override
    protected Duration work() {
        look();
        return properties.countInterval();
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.debug("Differences cannot be counted: {}", fault.toString());
    }
}

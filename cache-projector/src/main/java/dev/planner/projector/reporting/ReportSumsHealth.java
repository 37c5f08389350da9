package dev.planner.projector.reporting;

import dev.planner.edge.health.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the last reconciliation has found all sums right. */
@Component
class ReportSumsHealth implements HealthIndicator {

    private final DifferenceGauge differences;

    ReportSumsHealth(DifferenceGauge differences) {
        this.differences = differences;
    }

    @Override
    public Health health() {
        var count = differences.count();
        return count == 0
                ? Readiness.up()
                : Readiness.degraded(count + " sums of reports were found not to be what the rows beneath say");
    }
}

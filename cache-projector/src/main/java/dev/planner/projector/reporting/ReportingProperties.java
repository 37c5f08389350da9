package dev.planner.projector.reporting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sums of reports are kept and proved.
 *
 * @param monthsAtOnce months of projects that one statement sums up; a batch seldom has more, a new rate may
 * @param reconciliationInterval from the end of one reconciliation to the beginning of the next; never if absent
 * @param projectsAtOnce projects that one statement reconciles, and one transaction sums up anew
 * @param maxTold differences that the result of a reconciliation names; the table has all of them
 * @param countInterval how often differences are counted for metric and health
 */
@ConfigurationProperties("planner.reporting")
record ReportingProperties(
        @DefaultValue("1000") int monthsAtOnce,
        @Nullable Duration reconciliationInterval,
        @DefaultValue("20") int projectsAtOnce,
        @DefaultValue("20") int maxTold,
        @DefaultValue("10s") Duration countInterval) {

    ReportingProperties {
        if (monthsAtOnce < 1 || projectsAtOnce < 1) {
            throw new IllegalArgumentException("planner.reporting sums up at least one at once");
        }
        if (reconciliationInterval != null && !reconciliationInterval.isPositive()) {
            throw new IllegalArgumentException("planner.reporting.reconciliation-interval must be positive, or absent");
        }
    }
}

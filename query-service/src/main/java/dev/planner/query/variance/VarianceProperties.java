package dev.planner.query.variance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of variance reports.
 *
 * @param maxDays of the window, at least 1; ten years unless configured otherwise
 * @param maxRecords of one analysis, at least 1
 */
@ConfigurationProperties("planner.variance")
record VarianceProperties(
        @DefaultValue("3653") int maxDays,
        @DefaultValue("50000") int maxRecords) {

    VarianceProperties {
        if (maxDays < 1 || maxRecords < 1) {
            throw new IllegalArgumentException(
                    "planner.variance.max-days and planner.variance.max-records must be at least 1");
        }
    }
}

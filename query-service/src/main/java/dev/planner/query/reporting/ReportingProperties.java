package dev.planner.query.reporting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of reports, each at least 1.
 *
 * @param maxDays of the window of one cost projection; five years unless configured otherwise
 * @param maxIds of projects that one report may name
 * @param maxProjects of a program that one program report shows singly
 * @param maxUnpricedDays that one answer lists
 */
@ConfigurationProperties("planner.reporting")
record ReportingProperties(
        @DefaultValue("1827") int maxDays,
        @DefaultValue("100") int maxIds,
        @DefaultValue("500") int maxProjects,
        @DefaultValue("1000") int maxUnpricedDays) {

    ReportingProperties {
        if (Math.min(Math.min(maxDays, maxIds), Math.min(maxProjects, maxUnpricedDays)) < 1) {
            throw new IllegalArgumentException("every limit of planner.reporting must be at least 1");
        }
    }
}

package dev.planner.query.costs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of time series and drill-downs.
 *
 * @param maxDays of the window, at least 1; ten years unless configured otherwise
 */
@ConfigurationProperties("planner.costs")
record CostProperties(@DefaultValue("3653") int maxDays) {

    CostProperties {
        if (maxDays < 1) {
            throw new IllegalArgumentException("planner.costs.max-days must be at least 1");
        }
    }
}

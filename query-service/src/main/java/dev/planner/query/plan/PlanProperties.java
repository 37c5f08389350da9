package dev.planner.query.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of reads of the plan.
 *
 * @param maxDays of the range of one allocation or check, at least 1; two years unless configured otherwise
 */
@ConfigurationProperties("planner.plan")
record PlanProperties(@DefaultValue("731") int maxDays) {

    PlanProperties {
        if (maxDays < 1) {
            throw new IllegalArgumentException("planner.plan.max-days must be at least 1");
        }
    }
}

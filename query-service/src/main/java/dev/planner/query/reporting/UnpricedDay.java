package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan row whose day has no price: no figure includes it.
 *
 * @param externalWorkerId null if the resource is no worker
 * @param column to which its cost would belong; absent where there are no such columns
 */
record UnpricedDay(
        LocalDate date,
        ProjectId projectId,
        ResourceId resourceId,
        @Nullable String externalWorkerId,
        Percentage allocationPercentage,
        @JsonInclude(Include.NON_NULL) @Nullable Column column,
        Cause cause) {

    /** The column of a forecast that lacks it. */
    enum Column {
        REMAINING,
        OVERDUE;

        /** The lower_snake key that clients see. */
        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is no price. */
    enum Cause {
        /** The worker's type has no rate on that day. */
        NO_RATE,
        /** What is planned is no worker. */
        NON_LABOR;

        /** The lower_snake key that clients see. */
        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

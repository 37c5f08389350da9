package dev.planner.query.plan;

import dev.planner.events.plan.PlanRowId;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.query.portfolio.OnProject;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One plan row.
 *
 * @param version of the resource's calendar of the month, for {@code If-Match} of commands within it
 */
record PlanRowView(
        PlanRowId id,
        ResourceId resourceId,
        ProjectId projectId,
        LocalDate date,
        Percentage allocationPercentage,
        Percentage capitalPercentage,
        Percentage expensePercentage,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements OnProject {}

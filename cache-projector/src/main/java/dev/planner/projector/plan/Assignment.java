package dev.planner.projector.plan;

import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.PlanRowId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan row in the table.
 *
 * @param createdAt when the event that brought it into being was recorded
 * @param updatedAt when the event that last changed its percentages was recorded
 */
public record Assignment(
        ResourceId resourceId,
        ProjectId projectId,
        LocalDate date,
        Allocation allocation,
        Instant createdAt,
        Instant updatedAt) {

    public UUID id() {
        return PlanRowId.of(resourceId, projectId, date).value();
    }

    PlanRow row() {
        return new PlanRow(date, projectId, allocation);
    }
}

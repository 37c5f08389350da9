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
 * @param id that of {@link PlanRowId}, which takes a while to compute
 * @param createdAt when the event that brought it into being was recorded
 * @param updatedAt when the event that last changed its percentages was recorded
 */
public record Assignment(
        UUID id,
        ResourceId resourceId,
        ProjectId projectId,
        LocalDate date,
        Allocation allocation,
        Instant createdAt,
        Instant updatedAt) {

    static Assignment of(ResourceId resource, PlanRow row, Instant createdAt, Instant updatedAt) {
        var id = PlanRowId.of(resource, row.projectId(), row.date()).value();
        return new Assignment(id, resource, row.projectId(), row.date(), row.allocation(), createdAt, updatedAt);
    }

    Assignment with(Allocation changed, Instant at) {
        return new Assignment(id, resourceId, projectId, date, changed, createdAt, at);
    }

    PlanRow row() {
        return new PlanRow(date, projectId, allocation);
    }
}

package dev.planner.command.plan;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;

/** Where a plan row is: at most one is in each place. */
record PlanPlace(ResourceId resourceId, ProjectId projectId, LocalDate date) {

    ResourceDay resourceDay() {
        return new ResourceDay(resourceId, date);
    }
}

package dev.planner.query.plan;

import dev.planner.events.plan.AllocationCap;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.util.List;

/**
 * What would come of a proposed range.
 *
 * @param accepted whether no day would be allocated beyond 100.00
 * @param days every day of the range, in order
 */
record CheckView(ResourceId resourceId, ProjectId projectId, boolean accepted, List<AllocationCap> days) {}

package dev.planner.command.plan;

import dev.planner.command.execution.ProjectAccess;
import dev.planner.command.portfolio.BookableProject;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a file depend on, all of it final until the transaction ends.
 *
 * @param projects those that the rows name, as far as they exist
 * @param resources those that the rows name, as far as they exist
 * @param taken the places that have a plan row
 * @param sums of the days that the rows name, in percent
 */
record PlanImportFacts(
        ProjectAccess access,
        Map<ProjectId, BookableProject> projects,
        Set<ResourceId> resources,
        Set<PlanPlace> taken,
        Map<ResourceDay, BigDecimal> sums) {}

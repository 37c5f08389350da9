package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;

/**
 * A project with its figures.
 *
 * @param hasUnpriced whether some of its plan rows have no price
 */
record ReportedProject(
        ProjectId id,
        ProgramId programId,
        String name,
        String costCenterCode,
        String projectManager,
        Dates dates,
        Figures figures,
        boolean hasUnpriced) {}

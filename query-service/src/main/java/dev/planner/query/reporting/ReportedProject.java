package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/**
 * A project with its figures.
 *
 * @param unpriced around the plan rows that have no price; empty if all have one
 */
record ReportedProject(
        ProjectId id,
        ProgramId programId,
        String name,
        String costCenterCode,
        String projectManager,
        Dates dates,
        Figures figures,
        Optional<Dates> unpriced) {}

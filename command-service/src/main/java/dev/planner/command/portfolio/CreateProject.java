package dev.planner.command.portfolio;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * Brings a project into being.
 *
 * @param phases absent for one phase over the whole range
 */
record CreateProject(
        ProjectId projectId, ProgramId programId, ProjectDetails details, Optional<List<PhaseDraft>> phases) {}

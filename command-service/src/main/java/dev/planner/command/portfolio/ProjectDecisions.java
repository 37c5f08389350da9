package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.Project.Status;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may happen to a project, given what it is and the program that it is in, or is to be in. */
final class ProjectDecisions {

    private ProjectDecisions() {}

    /**
     * Creates the project.
     *
     * @param phases absent for one phase over the whole range
     * @throws Refusal {@code PROJECT_OUTSIDE_PROGRAM}, {@code PHASES_DO_NOT_TILE}
     */
    static ProjectCreated create(
            ProjectId id, ProgramBounds program, ProjectDetails details, Optional<List<PhaseDraft>> phases) {
        program.requireAround(details.dates());
        var drafts = phases.orElseGet(() -> List.of(PhaseDraft.over(details.dates())));
        return new ProjectCreated(id, program.id(), details, Tiling.of(details.dates(), drafts, List.of()));
    }

    /**
     * Edits the project and moves it, if the program is another one.
     *
     * @return in this order, as far as they apply, the move and the change; empty if the project is already as asked
     * @throws Refusal {@code PROJECT_ARCHIVED}, {@code VALIDATION_FAILED} if it would not start before it ends,
     *     {@code PROJECT_OUTSIDE_PROGRAM}, {@code PHASES_DO_NOT_TILE} if a phase would be left without a day
     */
    static List<OfProject> change(Project project, ProjectEdit edit, ProgramBounds program) {
        requireNotArchived(project);
        var details = edit.applyTo(project.details());
        var phases = Tiling.following(details.dates(), project.phases());
        program.requireAround(details.dates());
        var events = new ArrayList<OfProject>();
        if (!program.id().equals(project.programId())) {
            events.add(new ProjectMoved(project.id(), project.programId(), program.id()));
        }
        if (!details.equals(project.details())) {
            events.add(new ProjectChanged(project.id(), details, phases));
        }
        return List.copyOf(events);
    }

    /** @throws Refusal {@code PROJECT_ARCHIVED}, {@code PHASES_DO_NOT_TILE} */
    static Optional<ProjectPhasesChanged> tile(Project project, List<PhaseDraft> drafts) {
        requireNotArchived(project);
        var phases = Tiling.of(project.details().dates(), drafts, project.phases());
        return phases.equals(project.phases())
                ? Optional.empty()
                : Optional.of(new ProjectPhasesChanged(project.id(), phases));
    }

    /** Takes the project out of the default lists and closes it to writes; nothing happens if it is archived. */
    static Optional<ProjectArchived> archive(Project project) {
        return isArchived(project) ? Optional.empty() : Optional.of(new ProjectArchived(project.id()));
    }

    /** Takes the project back from the archive; nothing happens if it is not there. */
    static Optional<ProjectRestored> restore(Project project) {
        return isArchived(project) ? Optional.of(new ProjectRestored(project.id())) : Optional.empty();
    }

    /** @throws Refusal {@code PROJECT_ARCHIVED} */
    static ProjectDeleted delete(Project project) {
        requireNotArchived(project);
        return new ProjectDeleted(project.id());
    }

    private static void requireNotArchived(Project project) {
        if (isArchived(project)) {
            throw archived(project.id());
        }
    }

    static Refusal archived(ProjectId project) {
        return Refusal.of(ErrorCode.PROJECT_ARCHIVED, "The project is archived: take it back before writing to it.")
                .with("projectId", project);
    }

    private static boolean isArchived(Project project) {
        return project.status() == Status.ARCHIVED;
    }
}

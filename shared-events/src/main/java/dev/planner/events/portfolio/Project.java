package dev.planner.events.portfolio;

import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import java.util.List;

/**
 * One project as the events so far make it.
 *
 * @param phases in order of dates, never empty
 */
public record Project(ProjectId id, ProgramId programId, ProjectDetails details, List<Phase> phases, Status status) {

    /** Where a project stands in its life. */
    public enum Status {
        ACTIVE,
        ARCHIVED,
        DELETED
    }

    public Project {
        phases = List.copyOf(phases);
    }

    public static Project of(ProjectCreated event) {
        return new Project(event.projectId(), event.programId(), event.details(), event.phases(), Status.ACTIVE);
    }

    public Project evolve(OfProject event) {
        return switch (event) {
            case ProjectCreated created -> of(created);
            case ProjectChanged e -> new Project(id, programId, e.details(), e.phases(), status);
            case ProjectMoved e -> new Project(id, e.toProgramId(), details, phases, status);
            case ProjectPhasesChanged e -> new Project(id, programId, details, e.phases(), status);
            case ProjectArchived _ -> withStatus(Status.ARCHIVED);
            case ProjectRestored _ -> withStatus(Status.ACTIVE);
            case ProjectDeleted _ -> withStatus(Status.DELETED);
        };
    }

    private Project withStatus(Status value) {
        return new Project(id, programId, details, phases, value);
    }
}

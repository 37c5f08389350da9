package dev.planner.projector.portfolio;

import dev.planner.cache.FactKey;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.Project;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of projects → {@code projects} and {@code phases}; a deleted project has no rows. */
@Component
class ProjectProjection implements AggregateProjection<OfProject, Project> {

    private final ProjectTable table;

    ProjectProjection(ProjectTable table) {
        this.table = table;
    }

    @Override
    public Class<OfProject> family() {
        return OfProject.class;
    }

    @Override
    public Map<String, Stored<Project>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<Project> evolve(Optional<Project> project, OfProject event, Instant time) {
        if (project.isEmpty() && event instanceof ProjectCreated created) {
            return Optional.of(Project.of(created));
        }
        var next = project.orElseThrow(() -> new IllegalStateException("the project does not exist"))
                .evolve(event);
        return next.status() == Project.Status.DELETED ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<Project>> changes) {
        table.store(changes);
    }

    /** Decisions need to know to which program a project belongs, and no more. */
    @Override
    public Optional<FactKey> outdatedBy(OfProject event) {
        return switch (event) {
            case ProjectCreated e -> Optional.of(FactKey.of(e.projectId()));
            case ProjectChanged _ -> Optional.empty();
            case ProjectMoved e -> Optional.of(FactKey.of(e.projectId()));
            case ProjectPhasesChanged _ -> Optional.empty();
            case ProjectArchived _ -> Optional.empty();
            case ProjectRestored _ -> Optional.empty();
            case ProjectDeleted e -> Optional.of(FactKey.of(e.projectId()));
        };
    }
}

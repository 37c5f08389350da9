package dev.planner.projector.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Projects with their phases, whose entries belong to them and to the program in which they then are, or last were. */
@Component
class ProjectAudit implements AuditRule<OfProject, Project> {

    @Override
    public Class<OfProject> family() {
        return OfProject.class;
    }

    @Override
    public List<AuditEntry> entries(OfProject event, Optional<Project> before, Optional<Project> after) {
        var changes = Changes.between(before.map(Fields::of), after.map(Fields::of));
        var program = after.or(() -> before).map(Project::programId).orElse(null);
        return List.of(AuditEntry.applied("project", event.aggregateId(), operation(event), changes)
                .in(program, event.projectId()));
    }

    private static String operation(OfProject event) {
        return switch (event) {
            case ProjectCreated _ -> "create";
            case ProjectChanged _, ProjectMoved _, ProjectPhasesChanged _ -> "update";
            case ProjectArchived _ -> "archive";
            case ProjectRestored _ -> "activate";
            case ProjectDeleted _ -> "delete";
        };
    }

    private record Fields(
            ProgramId programId, @JsonUnwrapped ProjectDetails details, List<Phase> phases, String status) {

        static Fields of(Project project) {
            var status = project.status().name().toLowerCase(Locale.ROOT);
            return new Fields(project.programId(), project.details(), project.phases(), status);
        }
    }
}

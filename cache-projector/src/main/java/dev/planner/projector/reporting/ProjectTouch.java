package dev.planner.projector.reporting;

import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.Project;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reports show the project itself, and its program's reports show the project. Nothing is summed up again: budgets are in the phases, and the
 * sums of a project do not depend on its program.
 */
@Component
class ProjectTouch implements TouchRule<OfProject, Project> {

    @Override
    public Class<OfProject> family() {
        return OfProject.class;
    }

    @Override
    public void note(OfProject event, Optional<Project> before, Optional<Project> after, Touched touched) {
        switch (event) {
            case ProjectCreated _,
                    ProjectChanged _,
                    ProjectMoved _,
                    ProjectPhasesChanged _,
                    ProjectArchived _,
                    ProjectRestored _,
                    ProjectDeleted _ -> {
                touched.project(event.projectId());
                Stream.concat(before.stream(), after.stream()).forEach(project -> touched.program(project.programId()));
            }
        }
    }
}

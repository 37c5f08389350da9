package dev.planner.command.portfolio;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.Project;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link ProjectCommandHandler} and the fold {@link Project}; as JSON it is the snapshot. */
@AggregateRoot(type = "Project")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class ProjectAggregate extends AggregateShell {

    private @Nullable Project project;

    ProjectAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return project == null ? null : project.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ProjectCommand command, ExpectedVersion expected, ProjectCommandHandler handler) {
        var state = Optional.ofNullable(project);
        return Handled.by(state.isPresent(), expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(OfProject event) {
        project = project == null ? Project.of((ProjectCreated) event) : project.evolve(event);
    }
}

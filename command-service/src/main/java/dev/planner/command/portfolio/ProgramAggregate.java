package dev.planner.command.portfolio;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.Program;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link ProgramCommandHandler} and the fold {@link Program}; as JSON it is the snapshot. */
@AggregateRoot(type = "Program")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class ProgramAggregate extends AggregateShell {

    private @Nullable Program program;

    ProgramAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return program == null ? null : program.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ProgramCommand command, ExpectedVersion expected, ProgramCommandHandler handler) {
        var state = Optional.ofNullable(program);
        return Handled.by(state.isPresent(), expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(OfProgram event) {
        program = program == null ? Program.of((ProgramCreated) event) : program.evolve(event);
    }
}

package dev.planner.command.staffing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerType;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link WorkerTypeCommandHandler} and the fold {@link WorkerType}; as JSON it is the snapshot. */
@AggregateRoot(type = "WorkerType")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class WorkerTypeAggregate extends AggregateShell {

    private @Nullable WorkerType workerType;

    WorkerTypeAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return workerType == null ? null : workerType.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(WorkerTypeCommand command, ExpectedVersion expected, WorkerTypeCommandHandler handler) {
        var state = Optional.ofNullable(workerType);
        return Handled.by(state.isPresent(), expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(OfWorkerType event) {
        workerType = workerType == null ? WorkerType.of((WorkerTypeCreated) event) : workerType.evolve(event);
    }
}

package dev.planner.command.staffing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.Worker;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link WorkerCommandHandler} and the fold {@link Worker}; as JSON it is the snapshot. */
@AggregateRoot(type = "Worker")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class WorkerAggregate extends AggregateShell {

    private @Nullable Worker worker;

    WorkerAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return worker == null ? null : worker.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(WorkerCommand command, ExpectedVersion expected, WorkerCommandHandler handler) {
        var state = Optional.ofNullable(worker);
        return Handled.by(state.isPresent(), expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(OfWorker event) {
        worker = worker == null ? Worker.of((WorkerCreated) event) : worker.evolve(event);
    }
}

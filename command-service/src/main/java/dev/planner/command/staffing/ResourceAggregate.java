package dev.planner.command.staffing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link ResourceCommandHandler} and the fold {@link Resource}; as JSON it is the snapshot. */
@AggregateRoot(type = "Resource")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class ResourceAggregate extends AggregateShell {

    private @Nullable Resource resource;

    ResourceAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return resource == null ? null : resource.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ResourceCommand command, ExpectedVersion expected, ResourceCommandHandler handler) {
        var state = Optional.ofNullable(resource);
        return Handled.by(state.isPresent(), expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(OfResource event) {
        resource = resource == null ? Resource.of((ResourceCreated) event) : resource.evolve(event);
    }
}

package dev.planner.command.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.access.RoleEvent.RoleDefined;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link RoleDecisions} and the fold {@link RoleDefinition}; as JSON it is the snapshot. */
@AggregateRoot(type = "Role")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class Role extends AggregateShell {

    private @Nullable RoleDefinition definition;

    Role() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return definition == null ? null : definition.key().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(RoleCommand command, ExpectedVersion expected, RoleDecisions decisions) {
        var state = Optional.ofNullable(definition);
        return Handled.by(state.isPresent(), expected, () -> decisions.decide(state, command));
    }

    @EventSourcingHandler
    void on(RoleEvent event) {
        definition = definition == null ? RoleDefinition.of((RoleDefined) event) : definition.evolve(event);
    }
}

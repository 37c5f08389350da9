package dev.planner.command.execution;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds the aggregate of a command. The expected version is checked by the shell, before its rules and not after them as Axon would. */
final class CommandTarget implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Object aggregateId = ((PlannerCommand) command.getPayload()).aggregateId();
        return new VersionedAggregateIdentifier(aggregateId, null);
    }
}

package dev.planner.command.execution;

import dev.planner.command.relay.RelaySignal;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the relay once events are committed. */
final class RelayWaker implements TransactionSynchronization {

    private final RelaySignal relay;

    RelayWaker(RelaySignal relay) {
        this.relay = relay;
    }

    /** Subscribed to the event store; runs in the transaction that appends the events. */
    void note(List<? extends EventMessage<?>> events) {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        relay.wake();
    }
}

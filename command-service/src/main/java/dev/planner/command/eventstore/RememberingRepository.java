package dev.planner.command.eventstore;

import dev.planner.command.eventstore.RememberedAggregates.Remembered;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.RepositoryProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Goes on from an aggregate that is remembered, once an indexed read has brought what has happened to it since, or has shown that nothing has.
 * Nothing less would do: a command that changes nothing is not caught by the sequence numbers of events.
 */
final class RememberingRepository<A extends AggregateShell> extends EventSourcingRepository<A> {

    private final RememberedAggregates remembered;
    private final EventStore eventStore;
    private final RepositoryProvider repositories;
    private final SnapshotTriggerDefinition snapshots;

    /** @param builder that has been given the same snapshot trigger, and all of the aggregate's own */
    RememberingRepository(
            Builder<A> builder,
            RememberedAggregates remembered,
            SnapshotTriggerDefinition snapshots,
            Configuration axon) {
        super(builder);
        this.remembered = remembered;
        this.eventStore = axon.eventStore();
        this.repositories = axon::repository;
        this.snapshots = snapshots;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String aggregateId, Long expectedVersion) {
        return remembered
                .find(aggregateId, getAggregateType())
                .map(aggregate -> brought(aggregateId, aggregate))
                .orElseGet(() -> super.doLoadWithLock(aggregateId, expectedVersion));
    }

    private EventSourcedAggregate<A> brought(String aggregateId, Remembered known) {
        var aggregate = EventSourcedAggregate.reconstruct(
                getAggregateType().cast(known.shell().clone()),
                aggregateModel(),
                known.sequence(),
                false,
                eventStore,
                repositories,
                snapshots.prepareTrigger(getAggregateType()));
        var since = eventStore.readEvents(aggregateId, known.sequence() + 1);
        if (since.hasNext()) {
            aggregate.initializeState(since);
        } else {
            aggregate.getSnapshotTrigger().initializationFinished();
        }
        return aggregate;
    }

    /** A command that fails further on, or whose transaction is lost, leaves nothing to be remembered. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        CurrentUnitOfWork.get()
                .root()
                .afterCommit(_ ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                remember(aggregate);
                            }
                        }));
    }

    /** What a command found nothing to do on may have no events at all. */
    private void remember(EventSourcedAggregate<A> aggregate) {
        if (aggregate.version() != null) {
            remembered.remember(
                    aggregate.identifierAsString(), new Remembered(aggregate.getAggregateRoot(), aggregate.version()));
        }
    }
}

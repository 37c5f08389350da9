package dev.planner.command.eventstore;

import dev.planner.command.eventstore.RememberedAggregates.Remembered;
import java.util.Optional;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.RepositoryProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Goes on from an aggregate that is remembered, once an indexed read has shown that the store has its last event, and has brought those that came
 * later. Nothing less would do: a command that changes nothing is not caught by the sequence numbers of events.
 */
final class RememberingRepository<A extends AggregateShell> extends EventSourcingRepository<A> {

    private final RememberedAggregates remembered;
    private final EventStore eventStore;
    private final RepositoryProvider repositories;
    private final SnapshotTriggerDefinition followed;

    /**
     * The repository of a type of aggregates. It takes no locks: Axon would release them before the transaction commits, and a database that
     * cannot see them cannot untangle a deadlock with them.
     */
    static <A extends AggregateShell> RememberingRepository<A> of(
            Class<A> type, RememberedAggregates remembered, EventStoreProperties properties, Configuration axon) {
        SnapshotTriggerDefinition followed =
                shell -> new EventsFollowed(axon.snapshotter(), shell, properties.snapshotEvery());
        var builder = builder(type)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .lockFactory(NullLockFactory.INSTANCE)
                .eventStore(axon.eventStore())
                .snapshotTriggerDefinition(followed)
                .repositoryProvider(axon::repository)
                .filterByAggregateType();
        return new RememberingRepository<>(builder, remembered, followed, axon);
    }

    private RememberingRepository(
            Builder<A> builder,
            RememberedAggregates remembered,
            SnapshotTriggerDefinition followed,
            Configuration axon) {
        super(builder);
        this.remembered = remembered;
        this.eventStore = axon.eventStore();
        this.repositories = axon::repository;
        this.followed = followed;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String aggregateId, Long expectedVersion) {
        return remembered
                .find(aggregateId, getAggregateType())
                .flatMap(known -> upToDate(aggregateId, known))
                .orElseGet(() -> super.doLoadWithLock(aggregateId, expectedVersion));
    }

    /** Empty if the store does not have the last event: it was set back, by a failover or to a backup, and its history is another one. */
    private Optional<EventSourcedAggregate<A>> upToDate(String aggregateId, Remembered known) {
        var events = eventStore.readEvents(aggregateId, known.sequence());
        if (!events.hasNext() || !events.next().getIdentifier().equals(known.lastEvent())) {
            remembered.forget(aggregateId, known);
            return Optional.empty();
        }
        var aggregate = aggregate(known);
        if (events.hasNext()) {
            aggregate.initializeState(events);
        } else {
            aggregate.getSnapshotTrigger().initializationFinished();
        }
        return Optional.of(aggregate);
    }

    private EventSourcedAggregate<A> aggregate(Remembered known) {
        return EventSourcedAggregate.reconstruct(
                getAggregateType().cast(known.shell().clone()),
                aggregateModel(),
                known.sequence(),
                false,
                eventStore,
                repositories,
                followed.prepareTrigger(getAggregateType()));
    }

    /**
     * Once the transaction is committed. If that was only to keep a refusal, the aggregate may have events that nobody stored; then the store
     * does not have its last one.
     */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(aggregate);
            }
        });
    }

    /** What has had no event but a snapshot is not remembered, as what was remembered before and has had none since remains so. */
    private void remember(EventSourcedAggregate<A> aggregate) {
        ((EventsFollowed) aggregate.getSnapshotTrigger())
                .last()
                .ifPresent(last -> remembered.remember(
                        aggregate.identifierAsString(),
                        new Remembered(aggregate.getAggregateRoot(), aggregate.version(), last)));
    }
}

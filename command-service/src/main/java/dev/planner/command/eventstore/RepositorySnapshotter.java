package dev.planner.command.eventstore;

import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventSourcingRepository;

/** Takes snapshots of what the repositories load. Axon's own for Spring finds only aggregates that are beans. */
final class RepositorySnapshotter extends AggregateSnapshotter {

    private final Configuration axon;

    RepositorySnapshotter(Builder builder, Configuration axon) {
        super(builder);
        this.axon = axon;
    }

    @Override
    protected AggregateFactory<?> getAggregateFactory(Class<?> aggregateType) {
        return ((EventSourcingRepository<?>) axon.repository(aggregateType)).getAggregateFactory();
    }
}

package dev.planner.command.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Aggregates as they were when a command of this process was last committed: a place to go on from, of which the store knows whether it holds. */
final class RememberedAggregates {

    private final Cache<String, Remembered> aggregates;

    RememberedAggregates(EventStoreProperties properties) {
        this.aggregates = Caffeine.newBuilder()
                .maximumWeight(properties.rememberedEvents())
                .weigher((String _, Remembered aggregate) -> aggregate.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * An aggregate after some event.
     *
     * @param shell not to be changed
     * @param sequence of the last event in it
     * @param lastEvent the identifier of that event
     */
    record Remembered(AggregateShell shell, long sequence, String lastEvent) {

        /** Events, because what an aggregate takes in memory grows with them. */
        private int weight() {
            return Math.toIntExact(Math.min(sequence + 1, Integer.MAX_VALUE));
        }
    }

    /** Empty also if what has the id is of another type. */
    Optional<Remembered> find(String aggregateId, Class<? extends AggregateShell> type) {
        return Optional.ofNullable(aggregates.getIfPresent(aggregateId))
                .filter(known -> type.isInstance(known.shell()));
    }

    /** Does nothing if the aggregate is remembered with later events. */
    void remember(String aggregateId, Remembered aggregate) {
        aggregates
                .asMap()
                .merge(aggregateId, aggregate, (known, other) -> other.sequence() < known.sequence() ? known : other);
    }

    void forget(String aggregateId, Remembered aggregate) {
        aggregates.asMap().remove(aggregateId, aggregate);
    }
}

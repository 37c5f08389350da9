package dev.planner.projector.stream;

import dev.planner.cache.FactKey;
import dev.planner.events.PlannerEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Projects one kind of aggregate: loads the aggregates of a batch, folds their events, stores the outcome. Loading and storing take the same
 * number of statements whatever the number of aggregates.
 *
 * @param <E> the family of events of this kind of aggregate
 * @param <S> the aggregate as the events make it
 */
public interface AggregateProjection<E extends PlannerEvent, S> {

    Class<E> family();

    /** Those of the aggregates that are in the tables, by id. */
    Map<String, Stored<S>> load(Collection<String> aggregateIds);

    /**
     * The aggregate after the event; empty if it then has no place in the tables.
     *
     * @param time when the event was recorded
     * @throws IllegalStateException if the event cannot happen to an aggregate that is not in the tables
     */
    Optional<S> evolve(Optional<S> aggregate, E event, Instant time);

    void store(List<Change<S>> changes);

    /** The fact that the event makes outdated; empty if decisions need nothing of what the event changes. */
    Optional<FactKey> outdatedBy(E event);
}

package dev.planner.projector.audit;

import dev.planner.cache.FactKey;
import dev.planner.events.PlannerEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events → nothing but what the journal makes of them: each is all that there ever is of its aggregate. */
abstract class SingleEvents<E extends PlannerEvent> implements AggregateProjection<E, E> {

    private final Class<E> family;

    SingleEvents(Class<E> family) {
        this.family = family;
    }

    @Override
    public Class<E> family() {
        return family;
    }

    @Override
    public Map<String, Stored<E>> load(Collection<String> aggregateIds) {
        return Map.of();
    }

    @Override
    public Optional<E> evolve(Optional<E> aggregate, E event, Instant time) {
        return Optional.of(event);
    }

    @Override
    public void store(List<Change<E>> changes) {}

    @Override
    public Optional<FactKey> outdatedBy(E event) {
        return Optional.empty();
    }
}

package dev.planner.projector.stream;

import dev.planner.cache.FactKey;
import dev.planner.events.EventEnvelope;
import dev.planner.events.PlannerEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The aggregates of one kind that a batch touches, loaded once and stored once. */
final class Fold<E extends PlannerEvent, S> {

    /** What has come of an event. */
    record Effect(Applied applied, Optional<FactKey> outdated) {}

    private final AggregateProjection<E, S> projection;
    private final Map<String, Stored<S>> before;
    private final OpenJournals journals;
    private final Map<String, Optional<Stored<S>>> after = new HashMap<>();

    private Fold(AggregateProjection<E, S> projection, Map<String, Stored<S>> before, OpenJournals journals) {
        this.projection = projection;
        this.before = before;
        this.journals = journals;
    }

    static <E extends PlannerEvent, S> Fold<E, S> of(
            AggregateProjection<E, S> projection, Collection<String> aggregateIds, OpenJournals journals) {
        return new Fold<>(projection, projection.load(aggregateIds), journals);
    }

    /**
     * Leaves everything as it was if it fails.
     *
     * @return the event with its aggregate, and the fact that is outdated by it, if any
     */
    Effect apply(EventEnvelope envelope) {
        var id = envelope.aggregateId();
        var event = projection.family().cast(envelope.event());
        var current = after.getOrDefault(id, Optional.ofNullable(before.get(id)));
        var next = projection.evolve(current.map(Stored::state), event, envelope.time());
        var outdated = projection.outdatedBy(event);
        var applied = new Applied(envelope, current.map(Stored::state), next);
        journals.enter(applied);
        after.put(id, next.map(state -> stored(state, current, envelope)));
        return new Effect(applied, outdated);
    }

    void store() {
        if (!after.isEmpty()) {
            projection.store(after.entrySet().stream()
                    .map(entry -> new Change<>(
                            entry.getKey(), Optional.ofNullable(before.get(entry.getKey())), entry.getValue()))
                    .toList());
        }
    }

    private static <S> Stored<S> stored(S state, Optional<Stored<S>> current, EventEnvelope envelope) {
        var created = current.map(Stored::createdAt).orElse(envelope.time());
        return new Stored<>(state, envelope.sequence(), created, envelope.time());
    }
}

package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import dev.planner.events.PlannerEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The aggregates that a batch touches, by kind. */
final class Folds {

    private final List<AggregateProjection<?, ?>> projections;
    private final OpenJournals journals;
    private final Map<AggregateProjection<?, ?>, Fold<?, ?>> folds = new LinkedHashMap<>();

    private Folds(List<AggregateProjection<?, ?>> projections, OpenJournals journals) {
        this.projections = projections;
        this.journals = journals;
    }

    /** Loads the aggregates of these events. */
    static Folds load(
            List<AggregateProjection<?, ?>> projections,
            List<EventJournal<?>> journals,
            Collection<EventEnvelope> envelopes) {
        var folds = new Folds(projections, new OpenJournals(journals));
        Map<AggregateProjection<?, ?>, Set<String>> ids = new LinkedHashMap<>();
        envelopes.forEach(envelope -> ids.computeIfAbsent(folds.projectionOf(envelope.event()), _ -> new HashSet<>())
                .add(envelope.aggregateId()));
        ids.forEach((projection, aggregates) ->
                folds.folds.put(projection, Fold.of(projection, aggregates, folds.journals)));
        return folds;
    }

    /** @see Fold#apply */
    Fold.Effect apply(EventEnvelope envelope) {
        var fold = folds.get(projectionOf(envelope.event()));
        if (fold == null) {
            throw new IllegalStateException("the aggregate was not loaded");
        }
        return fold.apply(envelope);
    }

    void store() {
        folds.values().forEach(Fold::store);
        journals.write();
    }

    private AggregateProjection<?, ?> projectionOf(PlannerEvent event) {
        return projections.stream()
                .filter(projection -> projection.family().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing projects " + event.getClass()));
    }
}

package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Applies records within the transaction of the caller, with a number of statements that does not depend on how many there are. */
@Component
class RecordApplier {

    private final List<AggregateProjection<?, ?>> projections;
    private final List<EventJournal<?>> journals;
    private final JdbcSequences sequences;
    private final JdbcDeadLetters deadLetters;

    RecordApplier(
            List<AggregateProjection<?, ?>> projections,
            List<EventJournal<?>> journals,
            JdbcSequences sequences,
            JdbcDeadLetters deadLetters) {
        this.projections = projections;
        this.journals = journals;
        this.sequences = sequences;
        this.deadLetters = deadLetters;
    }

    Outcome apply(List<StreamRecord> records) {
        var ids = records.stream().map(StreamRecord::aggregateId).collect(Collectors.toSet());
        var known = sequences.lock(ids);
        var heads = deadLetters.heads(ids);
        var turn = new Turn(Folds.load(projections, journals, candidates(records, known)), known, heads.keySet());
        turn.take(records);
        store(turn);
        return new Outcome(turn.events(), turn.parkings(), turn.outdated(), followed(turn, heads));
    }

    /** The aggregates that are loaded: only those that an event can still change. */
    private static Collection<EventEnvelope> candidates(List<StreamRecord> records, Map<String, Long> known) {
        return records.stream()
                .flatMap(record -> record.content() instanceof Content.Event(EventEnvelope envelope)
                        ? Stream.of(envelope)
                        : Stream.empty())
                .filter(envelope -> envelope.sequence() > known.getOrDefault(envelope.aggregateId(), -1L))
                .toList();
    }

    private void store(Turn turn) {
        if (!turn.progress().isEmpty()) {
            turn.folds().store();
            sequences.store(turn.progress());
        }
        if (!turn.parkings().isEmpty()) {
            deadLetters.park(turn.parkings());
        }
        if (!turn.settledLetters().isEmpty()) {
            deadLetters.remove(turn.settledLetters());
        }
    }

    private static Set<String> followed(Turn turn, Map<String, Long> heads) {
        Set<String> followed = new HashSet<>();
        turn.progress().forEach((id, sequence) -> {
            if (heads.getOrDefault(id, Long.MAX_VALUE) <= sequence + 1) {
                followed.add(id);
            }
        });
        return followed;
    }
}

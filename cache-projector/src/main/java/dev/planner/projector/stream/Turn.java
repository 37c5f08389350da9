package dev.planner.projector.stream;

import dev.planner.cache.FactKey;
import dev.planner.events.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through records in order and sorts them into those that are applied, those that were applied before, and those that have to wait. The
 * sequence number decides: only the next event of an aggregate is applied. Works in memory, between loading and storing.
 */
final class Turn {

    private final Folds folds;
    private final Map<String, Long> known;
    private final Set<String> waiting;

    private final Map<String, Long> progress = new HashMap<>();
    private final Set<FactKey> outdated = new HashSet<>();
    private final List<Parking> parkings = new ArrayList<>();
    private final List<Long> settledLetters = new ArrayList<>();
    private final List<Applied> events = new ArrayList<>();

    /**
     * @param known the last event applied of each aggregate that has one
     * @param waiting aggregates that have dead letters
     */
    Turn(Folds folds, Map<String, Long> known, Set<String> waiting) {
        this.folds = folds;
        this.known = known;
        this.waiting = new HashSet<>(waiting);
    }

    void take(List<StreamRecord> records) {
        records.forEach(this::take);
    }

    private void take(StreamRecord record) {
        switch (record.content()) {
            case Content.Event(EventEnvelope envelope) -> takeEvent(record, envelope);
            case Content.Undecodable(String reason) -> takeUndecodable(record, reason);
        }
    }

    private void takeEvent(StreamRecord record, EventEnvelope envelope) {
        var expected = last(record.aggregateId()) + 1;
        if (envelope.sequence() < expected) {
            settle(record);
        } else if (envelope.sequence() > expected) {
            var cause = waiting.contains(record.aggregateId()) ? Cause.BEHIND : Cause.GAP;
            park(record, cause, "event " + expected + " of the aggregate has to come first");
        } else {
            apply(record, envelope);
        }
    }

    private void apply(StreamRecord record, EventEnvelope envelope) {
        try {
            var effect = folds.apply(envelope);
            events.add(effect.applied());
            effect.outdated().ifPresent(outdated::add);
            progress.put(record.aggregateId(), envelope.sequence());
            settle(record);
        } catch (RuntimeException e) {
            // A fault of this one event: whatever it is, the events of other aggregates must go on.
            park(record, Cause.FAILED, e.toString());
        }
    }

    private void takeUndecodable(StreamRecord record, String reason) {
        var applied = record.sequence()
                .filter(sequence -> sequence <= last(record.aggregateId()))
                .isPresent();
        if (applied) {
            settle(record);
        } else {
            park(record, Cause.UNDECODABLE, reason);
        }
    }

    private void park(StreamRecord record, Cause cause, String detail) {
        waiting.add(record.aggregateId());
        parkings.add(new Parking(record, cause, detail));
    }

    private void settle(StreamRecord record) {
        record.letter().ifPresent(settledLetters::add);
    }

    private long last(String aggregateId) {
        return progress.getOrDefault(aggregateId, known.getOrDefault(aggregateId, -1L));
    }

    Folds folds() {
        return folds;
    }

    /** The events that were applied, in order. */
    List<Applied> events() {
        return events;
    }

    /** The last event now applied of each aggregate that got further. */
    Map<String, Long> progress() {
        return progress;
    }

    Set<FactKey> outdated() {
        return outdated;
    }

    List<Parking> parkings() {
        return parkings;
    }

    /** Ids of dead letters whose events are applied now. */
    List<Long> settledLetters() {
        return settledLetters;
    }
}

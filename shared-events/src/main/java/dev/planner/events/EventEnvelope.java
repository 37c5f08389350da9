package dev.planner.events;

import java.time.Instant;

/**
 * An event with its place in the order of things.
 *
 * @param sequence 0, 1, 2 … without gaps within the aggregate
 * @param position place in the event store; grows within an aggregate, says nothing about other aggregates
 * @param time when the command service recorded the event
 */
public record EventEnvelope(
        String aggregateId, long sequence, long position, Instant time, EventMetadata metadata, PlannerEvent event) {

    /** The CloudEvents id: unique, and the same on every redelivery. */
    public String id() {
        return aggregateId + ":" + sequence;
    }
}

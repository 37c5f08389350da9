package dev.planner.command.eventstore;

import dev.planner.events.EventMetadata;
import dev.planner.events.PlannerEvent;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Appends events of any number of aggregates in the running transaction, without loading these: for work that has found out by itself what
 * may happen. Two who append the same sequence number of an aggregate exclude each other, as always.
 */
public final class EventAppender {

    private final EventStore store;
    private final Map<String, String> provenance;

    /** @param metadata of all events that are appended */
    public EventAppender(EventStore store, EventMetadata metadata) {
        this.store = store;
        this.provenance = Provenance.of(metadata);
    }

    /**
     * An event that comes next in its stream.
     *
     * @param aggregateType as the aggregate's shell names it
     * @param sequence the aggregate's next free sequence number
     */
    public record NextEvent(String aggregateType, long sequence, PlannerEvent event) {}

    /** Writes the events, and what the lookups make of them, before it returns. */
    public void append(List<NextEvent> events) {
        store.publish(events.stream().map(this::message).toList());
    }

    private GenericDomainEventMessage<PlannerEvent> message(NextEvent next) {
        return new GenericDomainEventMessage<>(
                next.aggregateType(), next.event().aggregateId(), next.sequence(), next.event(), provenance);
    }
}

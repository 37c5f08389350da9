package dev.planner.projector.support;

import dev.planner.events.EventEnvelope;
import dev.planner.events.EventMetadata;
import dev.planner.events.PlannerEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers events as the event store does. */
public final class EventLog {

    private static final EventMetadata METADATA = new EventMetadata("system", "correlation", "causation", null);
    private static final Instant START = Instant.parse("2024-02-01T10:00:00Z");

    private final Map<String, Long> sequences = new HashMap<>();
    private long position;

    public EventEnvelope append(PlannerEvent event) {
        var sequence = sequences.merge(event.aggregateId(), 0L, (last, _) -> last + 1);
        position++;
        return new EventEnvelope(
                event.aggregateId(), sequence, position, START.plus(position, ChronoUnit.SECONDS), METADATA, event);
    }

    public List<EventEnvelope> append(PlannerEvent... events) {
        List<EventEnvelope> envelopes = new ArrayList<>();
        for (PlannerEvent event : events) {
            envelopes.add(append(event));
        }
        return envelopes;
    }

    /** How the relay writes it to Kafka. */
    public static Map<String, String> headers(EventEnvelope envelope) {
        return new EventHeaders(
                        EventCatalog.get(envelope.event().getClass()).cloudEventType(),
                        envelope.aggregateId(),
                        envelope.sequence(),
                        envelope.position(),
                        envelope.time(),
                        envelope.metadata())
                .toMap();
    }

    public static String topic(EventEnvelope envelope) {
        return EventCatalog.get(envelope.event().getClass()).stream().topic();
    }
}

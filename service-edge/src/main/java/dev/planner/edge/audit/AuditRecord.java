package dev.planner.edge.audit;

import dev.planner.edge.correlation.Correlation;
import dev.planner.events.EventMetadata;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventHeaders;
import java.time.Instant;
import java.util.Map;

/** An audit event on its way, with who caused it, when, and in which course of action. */
record AuditRecord(AuditEvent event, UserId actor, Instant time, Correlation correlation) {

    /** It has no place in the event store. */
    private static final long NO_POSITION = 0;

    String topic() {
        return EventCatalog.get(event.getClass()).stream().topic();
    }

    Map<String, String> headers(String source) {
        var id = event.aggregateId();
        var metadata = new EventMetadata(actor.toString(), correlation.id(), id, correlation.traceparent());
        var type = EventCatalog.get(event.getClass()).cloudEventType();
        return new EventHeaders(type, id, 0, NO_POSITION, time, metadata).toMap(source);
    }
}

package dev.planner.events.wire;

import dev.planner.events.EventEnvelope;
import java.util.Map;

/** Turns what travels on Kafka back into an event. */
public final class EnvelopeReader {

    private EnvelopeReader() {}

    /**
     * @throws IllegalArgumentException if headers are missing or malformed, or the type is unknown
     * @throws tools.jackson.core.JacksonException if the value is not an event of that type
     */
    public static EventEnvelope read(Map<String, String> headerMap, byte[] value) {
        var headers = EventHeaders.of(headerMap);
        var entry = EventCatalog.findCloudEventType(headers.type())
                .orElseThrow(() -> new IllegalArgumentException("unknown event type " + headers.type()));
        return new EventEnvelope(
                headers.subject(),
                headers.sequence(),
                headers.position(),
                headers.time(),
                headers.metadata(),
                EventCodec.read(value, entry.eventClass()));
    }
}

package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import dev.planner.events.wire.EnvelopeReader;
import dev.planner.events.wire.EventCatalog;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands records, or says why not. Never fails. */
final class RecordDecoder {

    private RecordDecoder() {}

    static Content decode(String topic, String key, Map<String, String> headers, byte @Nullable [] payload) {
        if (payload == null) {
            return new Content.Undecodable("the record has no value");
        }
        try {
            var envelope = EnvelopeReader.read(headers, payload);
            return misplaced(topic, key, envelope)
                    .<Content>map(Content.Undecodable::new)
                    .orElseGet(() -> new Content.Event(envelope));
        } catch (RuntimeException e) {
            // Whatever a decoder may throw on bytes that somebody else made up is about the bytes.
            return new Content.Undecodable(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> misplaced(String topic, String key, EventEnvelope envelope) {
        var event = envelope.event();
        if (!event.aggregateId().equals(envelope.aggregateId()) || !key.equals(envelope.aggregateId())) {
            return Optional.of("key, subject and event name different aggregates");
        }
        if (envelope.sequence() < 0) {
            return Optional.of("the sequence number is negative");
        }
        return EventCatalog.get(event.getClass()).stream().topic().equals(topic)
                ? Optional.empty()
                : Optional.of("the event does not belong to this stream");
    }
}

package dev.planner.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.EventMetadata;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.events.wire.EventHeaders;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Stored events as records of the published language. */
final class EventRecords {

    private EventRecords() {}

    static List<ProducerRecord<byte[], byte[]>> of(List<OutboxEvent> events) {
        return events.stream().map(EventRecords::of).toList();
    }

    /**
     * The payload travels as it was stored.
     *
     * @throws RelayException if the event is of a type that this version does not know, and so has no topic
     */
    static ProducerRecord<byte[], byte[]> of(OutboxEvent event) {
        var entry = EventCatalog.find(event.type(), Integer.parseInt(event.revision()))
                .orElseThrow(() -> new RelayException(
                        "event %d is of unknown type %s, revision %s"
                                .formatted(event.position(), event.type(), event.revision()),
                        null));
        return new ProducerRecord<>(
                entry.stream().topic(),
                null,
                event.aggregateId().getBytes(UTF_8),
                event.payload(),
                headers(event, entry.cloudEventType()));
    }

    private static List<Header> headers(OutboxEvent event, String type) {
        var metadata = EventCodec.mapper().readValue(event.metadata(), EventMetadata.class);
        var headers =
                new EventHeaders(type, event.aggregateId(), event.sequence(), event.position(), event.time(), metadata);
        return headers.toMap().entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
    }
}

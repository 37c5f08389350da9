package dev.planner.benchmarks.load;

import dev.planner.events.EventMetadata;
import dev.planner.events.PlannerEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes events to Kafka in the place of the relay. The event store does not know their aggregates, which reads cannot tell; commands must not
 * concern them.
 */
final class EventWriter implements AutoCloseable {

    private static final EventMetadata METADATA = new EventMetadata("system", "benchmark", "benchmark", null);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long position;

    EventWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Returns when all are in Kafka.
     *
     * @param aggregates all events of one aggregate each
     * @return the last offset of every partition that was written to
     */
    Map<TopicPartition, Long> write(Stream<List<PlannerEvent>> aggregates) {
        aggregates.forEach(this::writeAggregate);
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take an event", failure.get());
        }
        return new HashMap<>(last);
    }

    long written() {
        return position;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void writeAggregate(List<PlannerEvent> events) {
        for (int sequence = 0; sequence < events.size(); sequence++) {
            producer.send(record(events.get(sequence), sequence), (metadata, failed) -> {
                if (failed == null) {
                    last.merge(
                            new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset(), Math::max);
                } else {
                    failure.set(failed);
                }
            });
        }
    }

    private ProducerRecord<byte[], byte[]> record(PlannerEvent event, long sequence) {
        var entry = EventCatalog.get(event.getClass());
        var record = new ProducerRecord<>(entry.stream().topic(), bytes(event.aggregateId()), EventCodec.write(event));
        position++;
        new EventHeaders(entry.cloudEventType(), event.aggregateId(), sequence, position, Instant.now(), METADATA)
                .toMap()
                .forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.planner.benchmarks.world;

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
public final class EventWriter implements AutoCloseable {

    private static final EventMetadata METADATA = new EventMetadata("system", "benchmark", "benchmark", null);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long position;

    public EventWriter(String bootstrapServers) {
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
     * @param lists each in the order of its events; an aggregate goes on where it was left
     * @return the last offset of every partition that was written to
     */
    public Map<TopicPartition, Long> write(Stream<List<PlannerEvent>> lists) {
        lists.forEach(events -> events.forEach(this::write));
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take an event", failure.get());
        }
        return new HashMap<>(last);
    }

    public long written() {
        return position;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void write(PlannerEvent event) {
        producer.send(record(event), (metadata, failed) -> {
            if (failed == null) {
                last.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset(), Math::max);
            } else {
                failure.set(failed);
            }
        });
    }

    private ProducerRecord<byte[], byte[]> record(PlannerEvent event) {
        var entry = EventCatalog.get(event.getClass());
        var sequence = sequences.merge(event.aggregateId(), 0L, (before, _) -> before + 1);
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

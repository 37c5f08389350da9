package dev.planner.projector.support;

import dev.planner.events.EventEnvelope;
import dev.planner.events.Stream;
import dev.planner.events.wire.EventCodec;
import dev.planner.events.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to Kafka what the command side's relay would write. */
public final class Relay implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();

    public Relay() {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Services.prepared().bootstrap(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void send(EventEnvelope envelope) {
        send(List.of(envelope));
    }

    /** Returns when all are in Kafka, in this order within each aggregate. */
    public void send(Collection<EventEnvelope> envelopes) {
        await(envelopes.stream()
                .map(envelope -> producer.send(record(envelope)))
                .toList());
    }

    /** Writes something that is no event. */
    public void sendGarbage(Stream stream, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(stream.topic(), bytes(key), value);
        headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
        await(List.of(producer.send(record)));
    }

    /** Says that all that was sent so far is all there was before the instant. */
    public Instant sendWatermark(Instant instant) {
        Map<String, Map<Integer, Long>> offsets = new HashMap<>();
        last.forEach((partition, offset) ->
                offsets.computeIfAbsent(partition.topic(), _ -> new HashMap<>()).put(partition.partition(), offset));
        var record =
                new ProducerRecord<byte[], byte[]>(Stream.WATERMARKS_TOPIC, new Watermark(instant, offsets).toJson());
        await(producer.send(record));
        return instant;
    }

    /** Lets the next watermarks speak of a record that is not there. */
    public void claimMore(Stream stream) {
        last.merge(new TopicPartition(stream.topic(), 0), 1_000_000L, Math::max);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<byte[], byte[]> record(EventEnvelope envelope) {
        var record = new ProducerRecord<>(
                EventLog.topic(envelope), bytes(envelope.aggregateId()), EventCodec.write(envelope.event()));
        EventLog.headers(envelope).forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private void await(List<Future<RecordMetadata>> sent) {
        sent.stream()
                .map(Relay::await)
                .forEach(metadata -> last.merge(
                        new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset(), Math::max));
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.planner.edge.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.wire.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends audit events to Kafka. A batch that may not have been taken is sent again as it is: whoever reads it knows an event that comes twice.
 */
final class AuditSender implements AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String source;
    private final AuditProperties properties;
    private @Nullable Producer<byte[], byte[]> producer;

    /** @param source the service, as the events name it */
    AuditSender(Supplier<Producer<byte[], byte[]>> producers, String source, AuditProperties properties) {
        this.producers = producers;
        this.source = source;
        this.properties = properties;
    }

    /**
     * Returns when Kafka has taken all.
     *
     * @throws KafkaException if it has not in time
     */
    void send(List<AuditRecord> records) throws InterruptedException {
        var deadline = System.nanoTime() + properties.sendTimeout().toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (AuditRecord record : records) {
            var one = open().send(record(record));
            // While Kafka is away each of them would block until the time is over.
            if (one.isDone()) {
                await(one, deadline);
            }
            sent.add(one);
        }
        for (Future<RecordMetadata> one : sent) {
            await(one, deadline);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Made when there is something to send: a service that denies nothing needs no connection. */
    private Producer<byte[], byte[]> open() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private ProducerRecord<byte[], byte[]> record(AuditRecord record) {
        var key = record.event().aggregateId().getBytes(UTF_8);
        var sent = new ProducerRecord<>(record.topic(), key, EventCodec.write(record.event()));
        record.headers(source).forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        return sent;
    }

    private static void await(Future<RecordMetadata> sent, long deadline) throws InterruptedException {
        try {
            sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Kafka has not taken an audit event", e);
        }
    }
}

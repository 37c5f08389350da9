package dev.planner.command.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sends records in order until the first one fails; from then on it sends nothing more. So what reaches a partition is always an unbroken
 * beginning of what was to be sent there.
 *
 * <p>The producer does its part ({@link KafkaSettings}): one request at a time and no expiry, so that it never sends on past a batch that
 * is not acknowledged. The rest is done here: a batch that fails for good closes the producer within the callback, that is in the thread that
 * would otherwise send the next batch.
 */
final class EventSender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final SentOffsets offsets;
    private final AtomicBoolean closed = new AtomicBoolean();

    EventSender(Producer<byte[], byte[]> producer, SentOffsets offsets) {
        this.producer = producer;
        this.offsets = offsets;
    }

    /** Gets to know the topics before anything waits to be sent there; once known, they stay so while Kafka is away. */
    void meet(Collection<String> topics) {
        topics.forEach(producer::partitionsFor);
    }

    /** Hands the records to the producer and answers what completes when all are acknowledged, or fails with the first that is not. */
    CompletableFuture<Void> send(List<ProducerRecord<byte[], byte[]>> records) {
        var sending = new Sending(records.size());
        try {
            for (var record : records) {
                // A record refused by send() itself fails the sending without an exception; none may follow it.
                if (sending.isFailed()) {
                    break;
                }
                var _ = producer.send(record, sending::settle);
            }
        } catch (RuntimeException e) {
            sending.fail(e);
        }
        return sending.acknowledged;
    }

    SentOffsets offsets() {
        return offsets;
    }

    /** Stops sending at once: whatever the producer holds is dropped, except for the requests that are on the wire. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            producer.close(Duration.ZERO);
        }
    }

    private final class Sending {

        private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        private final AtomicInteger outstanding;

        Sending(int records) {
            this.outstanding = new AtomicInteger(records);
        }

        void settle(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            // Without its offset a record cannot be covered by a watermark; sending it once more is the lesser evil.
            if (failure != null || metadata == null || !metadata.hasOffset()) {
                fail(failure);
                return;
            }
            offsets.advance(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset());
            if (outstanding.decrementAndGet() == 0) {
                acknowledged.complete(null);
            }
        }

        void fail(@Nullable Exception failure) {
            // First the cause: closing fails all other records, for no reason but that.
            acknowledged.completeExceptionally(new RelayException("Kafka has not taken a record", failure));
            close();
        }

        boolean isFailed() {
            return acknowledged.isCompletedExceptionally();
        }
    }
}

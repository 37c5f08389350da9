package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import dev.planner.events.Stream;
import dev.planner.events.wire.EventCodec;
import dev.planner.projector.support.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records of partitions that no consumer reads: one set of partitions for each test. */
final class Batches {

    private static final AtomicInteger NEXT_PARTITION = new AtomicInteger(1000);

    private final int partition = NEXT_PARTITION.incrementAndGet();
    private long offset;

    Batches(JdbcCheckpoints checkpoints) {
        for (Stream stream : Stream.values()) {
            checkpoints.open(List.of(new TopicPartition(stream.topic(), partition)));
        }
    }

    TopicPartition partition(Stream stream) {
        return new TopicPartition(stream.topic(), partition);
    }

    List<StreamRecord> of(Collection<EventEnvelope> envelopes) {
        List<StreamRecord> records = new ArrayList<>();
        envelopes.forEach(envelope -> records.add(of(envelope)));
        return records;
    }

    StreamRecord of(EventEnvelope envelope) {
        return of(
                EventLog.topic(envelope),
                envelope.aggregateId(),
                EventLog.headers(envelope),
                EventCodec.write(envelope.event()));
    }

    StreamRecord of(String topic, String key, Map<String, String> headers, byte[] value) {
        var source = new ConsumerRecord<>(topic, partition, offset++, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> source.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return RecordReader.read(source);
    }
}

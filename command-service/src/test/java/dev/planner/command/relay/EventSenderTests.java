package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EventSenderTests {

    private static final TopicPartition PARTITION = new TopicPartition("events", 0);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EventSender sender = new EventSender(producer, new SentOffsets(Map.of(PARTITION, 41L)));

    @Test
    void aSendingIsDoneWhenTheLastRecordIsAcknowledged() {
        var sending = sender.send(records(2));

        producer.completeNext();
        assertThat(sending).isNotDone();

        producer.completeNext();
        assertThat(sending).isCompleted();
    }

    @Test
    void nothingIsSentAfterARecordThatFailed() {
        var sending = sender.send(records(3));

        producer.errorNext(new RecordTooLargeException("too large"));

        assertThat(sending).isCompletedExceptionally();
        assertThat(producer.closed()).isTrue();
        assertThat(sender.send(records(1))).isCompletedExceptionally();
        assertThat(producer.history()).hasSize(3);
    }

    @Test
    void nothingIsSentAfterARecordThatWasRefusedAtOnce() {
        producer.sendException = new IllegalStateException("refused");

        assertThat(sender.send(records(3))).isCompletedExceptionally();

        assertThat(producer.closed()).isTrue();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void offsetsAdvanceWithAcknowledgementsOnTopicsOfEventsOnly() {
        var sending = sender.send(List.of(
                new ProducerRecord<>(PARTITION.topic(), 0, null, new byte[0]),
                new ProducerRecord<>("watermarks", 0, null, new byte[0])));
        assertThat(sender.offsets().byTopic()).isEqualTo(Map.of("events", Map.of(0, 41L)));

        IntStream.range(0, 2).forEach(_ -> producer.completeNext());

        assertThat(sending).isCompleted();
        assertThat(sender.offsets().byTopic().keySet()).containsExactly("events");
    }

    private static List<ProducerRecord<byte[], byte[]>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new ProducerRecord<>(PARTITION.topic(), 0, new byte[0], new byte[0]))
                .toList();
    }
}

package dev.planner.local.subscriber;

import dev.planner.events.Stream;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.wire.EnvelopeReader;
import dev.planner.local.subscriber.SequenceCheck.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows {@code planner.access.v1}: a downstream system in its smallest form. */
public final class Subscriber implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final SequenceCheck sequences = new SequenceCheck();
    private final Consumer<String> out;

    /**
     * A subscriber with an offset of its own, which it does not keep.
     *
     * @param fromBeginning all of history first, instead of only what happens from now on
     */
    public Subscriber(String bootstrapServers, boolean fromBeginning, Consumer<String> out) {
        this.out = out;
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Stream.ACCESS.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position); // the end means: the end as it is now
    }

    /** Prints events until the subscriber is closed. */
    public void run() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::print);
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }

    private void print(ConsumerRecord<String, byte[]> message) {
        var envelope = EnvelopeReader.read(headers(message.headers()), message.value());
        if (envelope.event() instanceof AccessEvent event) {
            var verdict = sequences.check(envelope.aggregateId(), envelope.sequence());
            if (verdict != Verdict.DUPLICATE) {
                out.accept(
                        (verdict == Verdict.GAP ? "EVENTS MISSING before " : "") + EventPrinter.line(envelope, event));
            }
        }
    }

    private static Map<String, String> headers(Headers headers) {
        var map = new HashMap<String, String>();
        headers.forEach(header -> map.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return map;
    }
}

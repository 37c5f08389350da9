package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.Stream;
import dev.planner.events.wire.Watermark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all events and watermarks that are sent from its creation on, and judges them as any subscriber could. */
final class Subscriber implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    final List<Received> events = new ArrayList<>();
    final List<Watermark> watermarks = new ArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;

    Subscriber() {
        RelayServices.awaitTopics();
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RelayServices.kafka().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private Collection<TopicPartition> partitions() {
        var topics = Arrays.stream(Stream.values()).map(Stream::topic).collect(Collectors.toSet());
        topics.add(Stream.WATERMARKS_TOPIC);
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Reads what there is now, or comes within a moment. */
    void poll() {
        for (var record : consumer.poll(POLL)) {
            if (record.topic().equals(Stream.WATERMARKS_TOPIC)) {
                watermarks.add(Watermark.fromJson(record.value()));
            } else {
                events.add(Received.of(record));
            }
        }
    }

    void pollUntil(BooleanSupplier enough) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("got %d events and %d watermarks so far", events.size(), watermarks.size())
                    .isLessThan(deadline);
            poll();
        }
    }

    void pollUntilReceived(Set<String> ids) {
        pollUntil(() -> ids().containsAll(ids));
    }

    /** Reads on until a watermark has come that was written after this call. */
    void pollUntilNextWatermark() {
        poll();
        var seen = watermarks.size();
        pollUntil(() -> watermarks.size() > seen);
    }

    Set<String> ids() {
        return events.stream().map(Received::id).collect(Collectors.toSet());
    }

    List<String> idsInOrder() {
        return events.stream().map(Received::id).toList();
    }

    /** Whether each key's events came in order and without a gap, apart from repetitions of what had come before. */
    void assertUnbroken() {
        var expected = new HashMap<String, Long>();
        for (var event : events) {
            var next = expected.getOrDefault(event.key(), 0L);
            assertThat(event.sequence()).as("order of %s", event.key()).isLessThanOrEqualTo(next);
            expected.put(event.key(), Math.max(next, event.sequence() + 1));
        }
        assertThat(partitionsByKey().values())
                .allSatisfy(partitions -> assertThat(partitions).hasSize(1));
    }

    void assertNoDuplicates() {
        assertThat(idsInOrder()).doesNotHaveDuplicates();
    }

    private Map<String, Set<TopicPartition>> partitionsByKey() {
        var byKey = new HashMap<String, Set<TopicPartition>>();
        events.forEach(event ->
                byKey.computeIfAbsent(event.key(), key -> new HashSet<>()).add(event.partition()));
        return byKey;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.Stream;
import dev.planner.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics from their beginning, each event once. */
final class PublishedEvents implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, Long> sequences = new HashMap<>();

    PublishedEvents(String bootstrapServers, Stream... streams) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        this.partitions = Arrays.stream(streams)
                .flatMap(stream -> consumer.partitionsFor(stream.topic()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes events. */
    interface Reader {
        void event(String type, String subject, JsonNode event);
    }

    /** Hands over everything that is there and has not been handed over before. */
    void readTo(Reader reader) {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                read(message, reader);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(ConsumerRecord<String, byte[]> message, Reader reader) {
        var values = new HashMap<String, String>();
        message.headers()
                .forEach(header -> values.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var sequence = EventHeaders.of(values).sequence();
        var last = sequences.getOrDefault(message.key(), -1L);
        assertThat(sequence).as("no gap in the events of %s", message.key()).isLessThanOrEqualTo(last + 1);
        if (sequence > last) {
            sequences.put(message.key(), sequence);
            reader.event(values.get("ce_type"), message.key(), JSON.readTree(message.value()));
        }
    }
}

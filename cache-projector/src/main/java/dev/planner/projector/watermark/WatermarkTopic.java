package dev.planner.projector.watermark;

import dev.planner.events.Stream;
import dev.planner.events.wire.Watermark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The watermarks as they come, from the last one on. Every instance reads all of them: no group shares them out. For one thread. */
@Component
class WatermarkTopic {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(Stream.WATERMARKS_TOPIC, 0);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final WatermarkProperties properties;
    private @Nullable Consumer<byte[], byte[]> consumer;

    WatermarkTopic(ConsumerFactory<byte[], byte[]> consumers, WatermarkProperties properties) {
        this.consumers = consumers;
        this.properties = properties;
    }

    /** Those that have come meanwhile, oldest first; empty if none comes in time. */
    List<Watermark> poll(Duration timeout) {
        var source = consumer;
        if (source == null) {
            source = open();
            consumer = source;
        }
        List<Watermark> watermarks = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> watermark : source.poll(timeout)) {
            read(watermark, watermarks);
        }
        return watermarks;
    }

    /** What was open is opened again by the next poll. */
    void close() {
        var closing = consumer;
        consumer = null;
        if (closing != null) {
            closing.close();
        }
    }

    private Consumer<byte[], byte[]> open() {
        var source = consumers.createConsumer(null, "planner-projector-watermark", null);
        try {
            var partitions = List.of(PARTITION);
            source.assign(partitions);
            var end = source.endOffsets(partitions, properties.kafkaTimeout()).getOrDefault(PARTITION, 0L);
            source.seek(PARTITION, Math.max(0, end - 1));
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static void read(ConsumerRecord<byte[], byte[]> source, List<Watermark> watermarks) {
        try {
            if (source.value() != null) {
                watermarks.add(Watermark.fromJson(source.value()));
            }
        } catch (JacksonException e) {
            LOG.warn("Record {} of {} is no watermark: {}", source.offset(), source.topic(), e.getMessage());
        }
    }
}

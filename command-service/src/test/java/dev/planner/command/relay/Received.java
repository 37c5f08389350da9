package dev.planner.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.wire.EventHeaders;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** An event as a subscriber gets it. */
@SuppressWarnings("ArrayRecordComponent")
record Received(TopicPartition partition, long offset, String key, Map<String, String> headerMap, byte[] value) {

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Received(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                new String(record.key(), UTF_8),
                headers,
                record.value());
    }

    EventHeaders headers() {
        return EventHeaders.of(headerMap);
    }

    long sequence() {
        return headers().sequence();
    }

    String id() {
        return headerMap.get("ce_id");
    }
}

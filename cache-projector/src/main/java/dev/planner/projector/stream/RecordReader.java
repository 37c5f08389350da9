package dev.planner.projector.stream;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Takes a record from Kafka as it is, sound or not. */
final class RecordReader {

    /** Longer keys are no keys of ours, and too long for an index. */
    private static final int MAX_KEY_LENGTH = 255;

    private RecordReader() {}

    static StreamRecord read(ConsumerRecord<byte[], byte[]> source) {
        var key = key(source);
        var headers = headers(source);
        return new StreamRecord(
                OptionalLong.empty(),
                new TopicPartition(source.topic(), source.partition()),
                source.offset(),
                key,
                headers,
                new Payload(source.value()),
                RecordDecoder.decode(source.topic(), key, headers, source.value()));
    }

    /** Without a key by the subject that the record claims, so that it waits where one would look for it. */
    private static String key(ConsumerRecord<byte[], byte[]> source) {
        var key = source.key() == null ? headers(source).getOrDefault("ce_subject", "") : text(source.key());
        return storable(key.length() > MAX_KEY_LENGTH ? key.substring(0, MAX_KEY_LENGTH) : key);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> source) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), text(header.value()));
            }
        }
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The database takes no NUL as text. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}

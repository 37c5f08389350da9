package dev.planner.command.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the relay demands of its Kafka clients, on top of what is configured for reaching Kafka. */
final class KafkaSettings {

    private static final int BATCH_BYTES = 128 * 1024;
    /** As good as never; the client adds it to the time of day, so it must not be the greatest number there is. */
    private static final long AGES_MILLIS = Duration.ofDays(36_500).toMillis();

    private static final int ANSWER_TIMEOUT_MILLIS = 10_000;

    private KafkaSettings() {}

    /**
     * Order without gaps, whatever fails:
     *
     * <ul>
     *   <li>one request in flight for each broker. With more, a broker that holds no state of this producer takes any first batch of it, so
     *       a second batch can land although the first one failed;
     *   <li>no expiry: a producer that drops an expired batch sends the next one all the same;
     *   <li>idempotence, so that a retry is not appended twice.
     * </ul>
     */
    static Map<String, Object> producer(Map<String, Object> connection, RelayProperties properties) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_TIMEOUT_MILLIS);
        // While send() blocks, nobody watches the lease.
        settings.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.watchInterval().toMillis());
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, AGES_MILLIS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int)
                properties.maxRecordSize().toBytes());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes(properties));
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    /** Room for a whole round with its headers, so that send() never waits for room. */
    private static long bufferBytes(RelayProperties properties) {
        return 2 * properties.batchSize().toBytes()
                + 4 * properties.maxRecordSize().toBytes();
    }

    static Map<String, Object> admin(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}

package dev.planner.command.relay;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Makes clients that reach Kafka as configured and behave as {@link KafkaSettings} demands.
 *
 * @param producerConnection settings by which a producer reaches Kafka
 * @param adminConnection settings by which an admin client reaches Kafka
 */
record KafkaClients(
        Map<String, Object> producerConnection, Map<String, Object> adminConnection, RelayProperties properties) {

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(KafkaSettings.producer(producerConnection, properties));
    }

    Admin admin() {
        return Admin.create(KafkaSettings.admin(adminConnection));
    }
}

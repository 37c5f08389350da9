package dev.planner.backing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of one partition, written and read by clients of its own. */
record Topic(String name, Map<String, Object> connection) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Topic created(Kafka kafka, String name) throws Exception {
        Map<String, Object> connection = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        return new Topic(name, connection);
    }

    void send(String value) throws Exception {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get();
        }
    }

    /** By way of a consumer group, so that the broker's own topics are exercised too. */
    List<String> read(int count) {
        var settings = new HashMap<>(connection);
        settings.put("group.id", name);
        settings.put("auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(name));
            Patience.until(LIMIT, () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
        }
        return values;
    }
}

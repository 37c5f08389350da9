package dev.planner.projector.statetopic;

import dev.planner.events.Stream;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Writes access documents to the topic, in transactions under one name: opening it shuts out whoever wrote under that name before, with all
 * that is still on its way. So an older document cannot come after a newer one, not even from an instance that was thought dead. For one thread.
 */
@Component
class StateTopic {

    private static final String NAME = "planner-access-state";
    private static final String SOURCE = "/planner/cache-projector";
    private static final String TYPE = "planner.access.state.v1";

    private final KafkaAdmin admin;
    private final StateTopicProperties properties;
    private @Nullable Producer<String, byte[]> producer;

    StateTopic(KafkaAdmin admin, StateTopicProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    boolean isOpen() {
        return producer != null;
    }

    /** Creates the topic if it is missing, and shuts out all who opened before. */
    void open() {
        createTopic();
        var opening = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        try {
            opening.initTransactions();
            producer = opening;
        } catch (RuntimeException e) {
            opening.close();
            throw e;
        }
    }

    /** Writes all of the documents or none. */
    void write(Collection<AccessDocument> documents) {
        var open = producer;
        if (open == null) {
            throw new IllegalStateException("the topic is not open");
        }
        open.beginTransaction();
        // What becomes of each record is told by the commit.
        for (AccessDocument document : documents) {
            var _ = open.send(record(document));
        }
        open.commitTransaction();
    }

    void close() {
        var closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(properties.kafkaTimeout());
        }
    }

    private static ProducerRecord<String, byte[]> record(AccessDocument document) {
        var key = document.userId().toString();
        var value = EventCodec.mapper().writeValueAsBytes(AccessState.of(document));
        var record = new ProducerRecord<>(Stream.ACCESS_STATE_TOPIC, key, value);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", key + ":" + document.version());
        header(record, "ce_source", SOURCE);
        header(record, "ce_type", TYPE);
        header(record, "ce_subject", key);
        header(record, "ce_sequence", Long.toString(document.version()));
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void createTopic() {
        try (var kafka = Admin.create(admin.getConfigurationProperties())) {
            var topic = new NewTopic(Stream.ACCESS_STATE_TOPIC, properties.partitions(), properties.replication())
                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            kafka.createTopics(List.of(topic))
                    .all()
                    .get(properties.kafkaTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private Map<String, Object> settings() {
        var timeout = (int) properties.kafkaTimeout().toMillis();
        Map<String, Object> settings = new HashMap<>(admin.getConfigurationProperties());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, NAME);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return settings;
    }
}

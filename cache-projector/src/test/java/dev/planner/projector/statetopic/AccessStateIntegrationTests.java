package dev.planner.projector.statetopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.planner.events.Stream;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.projector.support.History;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Services;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

@ProjectorIntegrationTest
class AccessStateIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private KafkaAdmin admin;

    @Test
    void theTopicHoldsTheNewestDocumentOfEveryUserAndNeverGoesBack() {
        var history = new History(401).going(300);
        Map<String, AccessState> expected = new TreeMap<>();
        history.users.forEach(
                (id, user) -> expected.put(id, AccessState.of(AccessDocument.of(user, history.versions.get(id)))));
        try (var relay = new Relay();
                var subscriber = new Subscriber()) {
            var half = history.events().size() / 2;
            relay.send(history.events().subList(0, half));
            relay.send(history.events().subList(half, history.events().size()));
            await().atMost(PATIENCE).untilAsserted(() -> {
                subscriber.poll();
                assertThat(subscriber.newest).containsAllEntriesOf(expected);
            });
        }
    }

    @Test
    void whoeverWroteBeforeIsShutOut() {
        var properties = new StateTopicProperties(
                4, (short) -1, 10, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(1));
        var thoughtDead = new StateTopic(admin, properties);
        thoughtDead.open();
        var successor = new StateTopic(admin, properties);
        successor.open();
        try {
            // With a document: an empty transaction does not ask the broker, which is who shuts out.
            var document = new AccessDocument(UserId.random(), 0, true, List.of());
            assertThatThrownBy(() -> thoughtDead.write(List.of(document))).isInstanceOf(KafkaException.class);
        } finally {
            thoughtDead.close();
            successor.close();
        }
    }

    /** Reads all of the topic and complains about documents that go back. */
    private static final class Subscriber implements AutoCloseable {

        private final Map<String, AccessState> newest = new HashMap<>();
        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Services.prepared().bootstrap(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());

        Subscriber() {
            await().atMost(PATIENCE)
                    .until(() ->
                            !consumer.partitionsFor(Stream.ACCESS_STATE_TOPIC).isEmpty());
            var partitions = consumer.partitionsFor(Stream.ACCESS_STATE_TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void poll() {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                var state = JsonMapper.shared().readValue(record.value(), AccessState.class);
                assertThat(state.userId()).hasToString(record.key());
                var former = newest.put(record.key(), state);
                assertThat(former == null || former.version() <= state.version())
                        .as("%s after %s", state, former)
                        .isTrue();
            });
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}

package dev.planner.command.relay;

import dev.planner.events.Stream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the published language. */
final class KafkaTopics {

    /** Those that the relay writes to. */
    static final List<String> WRITTEN = java.util.stream.Stream.concat(
                    Arrays.stream(Stream.values()).map(Stream::topic),
                    java.util.stream.Stream.of(Stream.WATERMARKS_TOPIC))
            .toList();

    private static final String FOR_EVER = "-1";

    /** Of one topic's retention; the newest segment is never deleted, so it must not last as long as the retention. */
    private static final int SEGMENTS = 6;

    private final Admin admin;
    private final WatchfulWait wait;
    private final RelayProperties properties;

    KafkaTopics(Admin admin, WatchfulWait wait, RelayProperties properties) {
        this.admin = admin;
        this.wait = wait;
        this.properties = properties;
    }

    /** Creates the topics that are missing and answers the last offset of every partition that carries events, −1 for an empty one. */
    Map<TopicPartition, Long> prepare() {
        var existing = await(admin.listTopics().names());
        var missing =
                all().stream().filter(topic -> !existing.contains(topic.name())).toList();
        await(admin.createTopics(missing).all());
        var offsets = new HashMap<>(lastOffsets(existing));
        // Not asked for: a topic that has just been created may not be known to every broker yet, but it is known to be
        // empty.
        missing.stream()
                .filter(topic -> carriesEvents(topic.name()))
                .forEach(topic -> partitions(topic.name(), topic.numPartitions())
                        .forEach(partition -> offsets.put(partition, -1L)));
        return offsets;
    }

    private Map<TopicPartition, Long> lastOffsets(Set<String> existing) {
        var topics = existing.stream().filter(KafkaTopics::carriesEvents).toList();
        var latest = await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> partitions(topic.name(), topic.partitions().size()))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return await(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset() - 1));
    }

    private static boolean carriesEvents(String topic) {
        return Arrays.stream(Stream.values()).anyMatch(stream -> stream.topic().equals(topic));
    }

    private static java.util.stream.Stream<TopicPartition> partitions(String topic, int count) {
        return IntStream.range(0, count).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    private Collection<NewTopic> all() {
        var topics = Arrays.stream(Stream.values())
                .map(stream -> topic(stream.topic(), properties.topics().partitions(), history()))
                .collect(Collectors.toList());
        topics.add(topic(Stream.ACCESS_STATE_TOPIC, properties.topics().partitions(), newestByKey()));
        topics.add(topic(Stream.WATERMARKS_TOPIC, 1, shortLived()));
        return topics;
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        return new NewTopic(name, Optional.of(partitions), properties.topics().replicationFactor())
                .configs(configuration);
    }

    private Map<String, String> history() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                FOR_EVER,
                TopicConfig.RETENTION_BYTES_CONFIG,
                FOR_EVER,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Long.toString(properties.maxRecordSize().toBytes()));
    }

    private static Map<String, String> newestByKey() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private Map<String, String> shortLived() {
        var retention = properties.topics().watermarkRetention();
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG,
                Long.toString(retention.dividedBy(SEGMENTS).toMillis()));
    }

    private <T> T await(KafkaFuture<T> answer) {
        return wait.until(answer.toCompletionStage().toCompletableFuture());
    }
}

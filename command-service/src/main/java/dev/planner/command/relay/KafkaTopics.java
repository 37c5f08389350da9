package dev.planner.command.relay;

import dev.planner.events.Stream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the published language. */
final class KafkaTopics {

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
        create(all().stream().filter(topic -> !existing.contains(topic.name())).toList());
        return lastOffsets(partitions(existing));
    }

    private void create(Collection<NewTopic> missing) {
        admin.createTopics(missing).values().values().forEach(this::awaitCreation);
    }

    private void awaitCreation(KafkaFuture<Void> creation) {
        wait.until(future(creation).exceptionally(failure -> {
            if (failure instanceof TopicExistsException) {
                return null;
            }
            throw new RelayException("a topic could not be created", failure);
        }));
    }

    /** A topic that has just been created may not be known to every broker yet, but how many partitions it has is known here. */
    private List<TopicPartition> partitions(Set<String> existing) {
        var counts = Arrays.stream(Stream.values())
                .map(Stream::topic)
                .collect(Collectors.toMap(
                        Function.identity(), topic -> properties.topics().partitions()));
        var described = counts.keySet().stream().filter(existing::contains).toList();
        await(admin.describeTopics(described).allTopicNames())
                .forEach((topic, description) ->
                        counts.put(topic, description.partitions().size()));
        return counts.entrySet().stream()
                .flatMap(count -> IntStream.range(0, count.getValue())
                        .mapToObj(partition -> new TopicPartition(count.getKey(), partition)))
                .toList();
    }

    private Map<TopicPartition, Long> lastOffsets(List<TopicPartition> partitions) {
        var latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset() - 1));
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
        return wait.until(future(answer));
    }

    private static <T> CompletableFuture<T> future(KafkaFuture<T> answer) {
        return answer.toCompletionStage().toCompletableFuture();
    }
}

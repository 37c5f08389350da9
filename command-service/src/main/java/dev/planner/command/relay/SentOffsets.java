package dev.planner.command.relay;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The last acknowledged offset of each partition of the topics that carry events. */
final class SentOffsets {

    private final Map<TopicPartition, Long> offsets;
    private final Set<String> topics;

    /** @param initial the last offset in each partition when the relay became the active one, −1 for an empty partition */
    SentOffsets(Map<TopicPartition, Long> initial) {
        this.offsets = new ConcurrentHashMap<>(initial);
        this.topics = initial.keySet().stream().map(TopicPartition::topic).collect(Collectors.toUnmodifiableSet());
    }

    void advance(TopicPartition partition, long offset) {
        if (topics.contains(partition.topic())) {
            offsets.merge(partition, offset, Math::max);
        }
    }

    Map<String, Map<Integer, Long>> byTopic() {
        var byTopic = new TreeMap<String, Map<Integer, Long>>();
        offsets.forEach((partition, offset) -> byTopic.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), offset));
        return byTopic;
    }
}

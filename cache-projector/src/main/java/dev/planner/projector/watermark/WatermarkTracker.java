package dev.planner.projector.watermark;

import dev.planner.events.wire.Watermark;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Knows which watermarks are not reached yet, and how far each partition is behind the newest one. */
final class WatermarkTracker {

    private final int maxOpen;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<TopicPartition, Instant> completeUpTo = new HashMap<>();
    private Map<TopicPartition, Long> newest = Map.of();

    WatermarkTracker(int maxOpen) {
        this.maxOpen = maxOpen;
    }

    /** @param ends by partition the position at which everything sent before the watermark is applied */
    private record Open(Instant instant, Map<TopicPartition, Long> ends) {

        boolean isReached(Map<TopicPartition, Long> positions) {
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    void add(Watermark watermark) {
        if (open.size() >= maxOpen) {
            thinOut();
        }
        newest = ends(watermark);
        open.addLast(new Open(watermark.instant(), newest));
    }

    boolean hasOpen() {
        return !open.isEmpty();
    }

    /**
     * The instant of the newest watermark that is reached now and was not before; those before it are done with. One of them may never be
     * reached: after Kafka was set up anew, offsets start again.
     */
    Optional<Instant> reach(Map<TopicPartition, Long> positions) {
        open.forEach(watermark -> note(watermark, positions));
        var reached = open.reversed().stream()
                .filter(watermark -> watermark.isReached(positions))
                .findFirst();
        reached.ifPresent(this::forgetUpTo);
        return reached.map(Open::instant);
    }

    Map<TopicPartition, PartitionLag> lags(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, PartitionLag> lags = new HashMap<>();
        newest.forEach((partition, end) -> {
            var position = positions.getOrDefault(partition, 0L);
            lags.put(partition, new PartitionLag(position, Math.max(0, end - position), completeUpTo.get(partition)));
        });
        return Map.copyOf(lags);
    }

    private void note(Open watermark, Map<TopicPartition, Long> positions) {
        watermark.ends().forEach((partition, end) -> {
            if (positions.getOrDefault(partition, 0L) >= end) {
                completeUpTo.put(partition, watermark.instant());
            }
        });
    }

    private void forgetUpTo(Open reached) {
        for (var first = open.removeFirst(); !first.equals(reached); ) {
            first = open.removeFirst();
        }
    }

    /** Nothing is lost but precision: whoever reaches a later watermark has reached those before it. */
    private void thinOut() {
        var left = false;
        for (Iterator<Open> all = open.iterator(); all.hasNext(); left = !left) {
            all.next();
            if (left) {
                all.remove();
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Watermark watermark) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        watermark
                .offsets()
                .forEach((topic, partitions) -> partitions.forEach(
                        (partition, offset) -> ends.put(new TopicPartition(topic, partition), offset + 1)));
        return ends;
    }
}

package dev.planner.projector.watermark;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far tables and Redis are behind, as this instance has last seen it. */
@Component
public class ProjectionLag {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Set<TopicPartition> measured = ConcurrentHashMap.newKeySet();
    private volatile Map<TopicPartition, PartitionLag> lags = Map.of();
    private volatile @Nullable Instant tables;
    private volatile @Nullable Instant lastBeat;

    ProjectionLag(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("planner.heartbeat.age", this, lag -> seconds(lag.lastBeat))
                .description("Age of what tables and Redis are complete up to")
                .baseUnit("seconds")
                .register(registry);
    }

    /** The partitions that the newest watermark names. */
    public Map<TopicPartition, PartitionLag> lags() {
        return lags;
    }

    /** Up to where the tables are complete; empty before the first watermark that this instance has seen them reach. */
    public Optional<Instant> tablesCompleteUpTo() {
        return Optional.ofNullable(tables);
    }

    /** Up to where tables and Redis are complete; empty before the first heartbeat of this instance. */
    public Optional<Instant> cachesCompleteUpTo() {
        return Optional.ofNullable(lastBeat);
    }

    void update(Map<TopicPartition, PartitionLag> current) {
        lags = current;
        current.keySet().stream().filter(measured::add).forEach(this::measure);
    }

    void tablesReached(Instant instant) {
        tables = instant;
    }

    void beaten(Instant instant) {
        lastBeat = instant;
    }

    private void measure(TopicPartition partition) {
        Gauge.builder("planner.projection.lag.records", this, lag -> lag.records(partition))
                .description("Records sent but not applied")
                .tag("topic", partition.topic())
                .tag("partition", Integer.toString(partition.partition()))
                .register(registry);
        Gauge.builder("planner.projection.lag.age", this, lag -> lag.age(partition))
                .description("Age of what the partition is complete up to")
                .baseUnit("seconds")
                .tag("topic", partition.topic())
                .tag("partition", Integer.toString(partition.partition()))
                .register(registry);
    }

    private double records(TopicPartition partition) {
        var lag = lags.get(partition);
        return lag == null ? Double.NaN : lag.records();
    }

    private double age(TopicPartition partition) {
        var lag = lags.get(partition);
        return lag == null ? Double.NaN : seconds(lag.completeUpTo());
    }

    private double seconds(@Nullable Instant instant) {
        return instant == null
                ? Double.NaN
                : Duration.between(instant, clock.instant()).toMillis() / 1000.0;
    }
}
